package io.riskgate.app.replay.counterfactual;

import io.riskgate.app.replay.ReplayTally;
import java.util.List;

/**
 * What other limits would have done.
 *
 * @param tallies the plain replay beside it, which must be equal for the comparison to mean anything
 * @param changes every decision that would have been another, partition by partition
 * @param droppedFills trades of history that would not have happened
 * @param assumedFills trades that would have happened instead, at the newest price
 */
public record CounterfactualReport(
        List<ReplayTally> tallies,
        List<PortfolioEffect> portfolios,
        List<ChangedDecision> changes,
        long droppedFills,
        long assumedFills) {
    public CounterfactualReport {
        tallies = List.copyOf(tallies);
        portfolios = List.copyOf(portfolios);
        changes = List.copyOf(changes);
    }

    public boolean isHistoryEqual() {
        return tallies.stream().allMatch(ReplayTally::isEqual);
    }

    public long count(ChangedDecision.Cause cause) {
        return changes.stream().filter(change -> change.cause() == cause).count();
    }
}
