package io.riskgate.models.portfolio;

/**
 * A book's volatility against its {@link VolatilityTarget}.
 *
 * @param dailyRatio volatility of one day over capital
 * @param annualRatio the same for a year
 * @param scale factor on every exposure that would meet the target; 1 for a book without volatility
 * @param rebalance whether that change is large enough to trade for
 * @param aboveMaximum whether the limit is broken
 */
public record VolatilityAdvice(
        double dailyRatio, double annualRatio, double scale, boolean rebalance, boolean aboveMaximum) {}
