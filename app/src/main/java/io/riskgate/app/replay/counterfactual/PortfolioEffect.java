package io.riskgate.app.replay.counterfactual;

/**
 * What other limits would have done to one portfolio.
 *
 * @param profit over the whole replay; base currency, positive = profit
 * @param worstDrawdown largest fall of equity from its peak; ratio
 */
public record PortfolioEffect(
        String portfolioId,
        Counts counts,
        double recordedProfit,
        double profit,
        double recordedWorstDrawdown,
        double worstDrawdown) {

    /** How many decisions, and how many of them would have been others. */
    public record Counts(long decisionCount, long nowRejected, long nowApproved, long changedOtherwise) {
        /** Every decision that would have been another. */
        public long changedCount() {
            return nowRejected + nowApproved + changedOtherwise;
        }
    }
}
