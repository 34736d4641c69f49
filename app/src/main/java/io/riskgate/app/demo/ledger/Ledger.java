package io.riskgate.app.demo.ledger;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a run's topics add up to.
 *
 * @param orders orders and cancels read back
 * @param decisions decisions read back
 * @param undecided orders without a decision on exactly their content
 * @param duplicateDecisions decisions beyond the first on the same content of the same order
 * @param fills distinct executions read back
 * @param positionMismatches positions, fill counts included, that differ between the fold of the fills and the last
 *     snapshots
 * @param rejectedByReason how often each check was the first veto, ordered by name
 * @param halts times that a portfolio was halted
 * @param resumes times that two people released one
 * @param deadLetters inputs that could not be accepted
 * @param decisionsSha256 hash of the content of all decisions, whatever their order in the log
 */
public record Ledger(
        long orders,
        long decisions,
        long undecided,
        long duplicateDecisions,
        long fills,
        long positionMismatches,
        long approved,
        long rejected,
        SortedMap<String, Long> rejectedByReason,
        long halts,
        long resumes,
        long deadLetters,
        String decisionsSha256) {

    public Ledger {
        rejectedByReason = Collections.unmodifiableSortedMap(new TreeMap<>(rejectedByReason));
    }

    /**
     * Whether every order has exactly one decision, every position is the fold of its fills, and nothing was left out.
     */
    public boolean isExact() {
        return orders == decisions
                && undecided == 0
                && duplicateDecisions == 0
                && positionMismatches == 0
                && deadLetters == 0
                && approved + rejected == decisions;
    }
}
