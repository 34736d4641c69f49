package io.riskgate.app.demo;

import io.riskgate.app.demo.history.EnforcementEffect;
import io.riskgate.app.demo.history.RunHistory;
import io.riskgate.app.demo.ledger.Ledger;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.time.LocalDate;
import java.util.Map;

/**
 * Everything that a run has shown.
 *
 * @param from first day that was traded
 * @param to last day that was traded
 * @param desks by portfolio, ordered by name
 * @param effect what acting sensors changed
 * @param lapsedApprovals approvals that were never used and have run out
 * @param elapsedSeconds from the first order of the replay to the last answer
 */
public record DemoResult(
        LocalDate from,
        LocalDate to,
        long seed,
        Map<String, Desk> desks,
        Ledger ledger,
        RunHistory history,
        EnforcementEffect effect,
        long lapsedApprovals,
        double elapsedSeconds) {

    /** What is known of a portfolio beforehand. */
    public record Desk(String description, LimitSet limits) {}

    public double decisionsPerSecond() {
        return elapsedSeconds > 0 ? ledger.decisions() / elapsedSeconds : 0;
    }

    /** Days with a risk snapshot. */
    public int dayCount() {
        return history.dayCount();
    }
}
