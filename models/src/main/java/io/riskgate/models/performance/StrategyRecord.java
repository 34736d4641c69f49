package io.riskgate.models.performance;

/**
 * What a strategy's {@link HealthScore} is made of.
 *
 * @param trades closed trades
 * @param winRatio wins over trades
 * @param expectancyOverLoss profit of a trade in units of the average loss
 * @param maximumDrawdown of the strategy's equity, 0 to 1
 * @param currentDrawdown of the strategy's equity, 0 to 1
 * @param recentExpectancyOverLoss the same over the last 30 trades
 * @param edgePValue chance that its wins are luck
 */
public record StrategyRecord(
        int trades,
        double winRatio,
        double expectancyOverLoss,
        double maximumDrawdown,
        double currentDrawdown,
        double recentExpectancyOverLoss,
        double edgePValue) {

    /** Refuses what cannot have been measured. */
    public StrategyRecord {
        boolean numbers = !Double.isNaN(winRatio + expectancyOverLoss + maximumDrawdown + currentDrawdown)
                && !Double.isNaN(recentExpectancyOverLoss + edgePValue);
        if (trades < 0 || !numbers) {
            throw new IllegalArgumentException(
                    "a strategy record needs numbers, got trades " + trades + ", wins " + winRatio
                            + ", expectancy " + expectancyOverLoss + ", drawdowns " + maximumDrawdown + " and "
                            + currentDrawdown
                            + ", recent " + recentExpectancyOverLoss + ", p " + edgePValue);
        }
    }
}
