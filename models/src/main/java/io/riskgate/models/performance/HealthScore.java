package io.riskgate.models.performance;

/**
 * A strategy's health, 0 (dead) to 1 (sound), as a weighted mean of six parts that are each mapped to [0, 1].
 *
 * <p>Weights: win rate 0.20, expectancy 0.25, maximum drawdown 0.20, current drawdown 0.15, trend 0.10, edge 0.10.
 *
 * @param winRatio {@code (winRatio - 0.30) / 0.40}
 * @param expectancy {@code (expectancy + 0.25) / 0.75}, in units of the average loss
 * @param maximumDrawdown {@code 1 - drawdown / 0.20}
 * @param currentDrawdown {@code 1 - drawdown / 0.10}
 * @param trend {@code 0.5 + (recent - overall expectancy) / 2}
 * @param edge {@code 1 - 2 p}
 * @param band verdict; too few trades give none
 */
public record HealthScore(
        double winRatio,
        double expectancy,
        double maximumDrawdown,
        double currentDrawdown,
        double trend,
        double edge,
        HealthBand band) {
    /** Trades below which there is no verdict. */
    public static final int TRADES_MIN = 30;

    /** Scores a record. */
    public static HealthScore of(StrategyRecord strategy) {
        double recent = strategy.recentExpectancyOverLoss();
        double overall = strategy.expectancyOverLoss();
        double change = recent == overall ? 0 : recent - overall; // both infinite when there was never a loss
        var unjudged = new HealthScore(
                unit((strategy.winRatio() - 0.30) / 0.40),
                unit((strategy.expectancyOverLoss() + 0.25) / 0.75),
                unit(1 - strategy.maximumDrawdown() / 0.20),
                unit(1 - strategy.currentDrawdown() / 0.10),
                unit(0.5 + change / 2),
                unit(1 - 2 * strategy.edgePValue()),
                HealthBand.INSUFFICIENT_DATA);
        return strategy.trades() < TRADES_MIN ? unjudged : unjudged.withBand(HealthBand.of(unjudged.health()));
    }

    /** The weighted mean. */
    public double health() {
        return 0.20 * winRatio
                + 0.25 * expectancy
                + 0.20 * maximumDrawdown
                + 0.15 * currentDrawdown
                + 0.10 * trend
                + 0.10 * edge;
    }

    private HealthScore withBand(HealthBand judged) {
        return new HealthScore(winRatio, expectancy, maximumDrawdown, currentDrawdown, trend, edge, judged);
    }

    private static double unit(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
