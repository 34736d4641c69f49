package io.riskgate.models.portfolio;

/**
 * How volatile a book is meant to be, as a share of capital per year.
 *
 * @param targetRatio aim, 0.15 by default
 * @param maximumRatio limit, 0.25 by default, not below the aim
 * @param rebalanceRatio smallest change of size worth trading for, 0.10 by default
 * @param tradingDays days in a year, 252 by default
 */
public record VolatilityTarget(double targetRatio, double maximumRatio, double rebalanceRatio, int tradingDays) {
    /** 15 % aim, 25 % limit, 10 % threshold, 252 days. */
    public static final VolatilityTarget DEFAULT = new VolatilityTarget(0.15, 0.25, 0.10, 252);

    /** Refuses an aim that cannot be met. */
    public VolatilityTarget {
        boolean ordered = targetRatio > 0 && maximumRatio >= targetRatio && maximumRatio < Double.POSITIVE_INFINITY;
        if (!ordered || !(rebalanceRatio >= 0) || tradingDays < 1) {
            throw new IllegalArgumentException("need 0 < target <= maximum, rebalance >= 0, days >= 1, got "
                    + targetRatio + ", " + maximumRatio + ", " + rebalanceRatio + ", " + tradingDays);
        }
    }

    /**
     * Compares a book with the aim.
     *
     * @param dailySigma standard deviation of profit and loss over one day, base currency
     * @param capital base currency, above 0
     */
    public VolatilityAdvice advise(double dailySigma, double capital) {
        if (!(dailySigma >= 0) || dailySigma == Double.POSITIVE_INFINITY || !(capital > 0)) {
            throw new IllegalArgumentException(
                    "need finite sigma of 0 or more and capital above 0, got " + dailySigma + " and " + capital);
        }
        double daily = dailySigma / capital;
        double annual = daily * Math.sqrt(tradingDays);
        double scale = annual == 0 ? 1 : targetRatio / annual;
        boolean rebalance = Math.abs(scale - 1) > rebalanceRatio;
        return new VolatilityAdvice(daily, annual, scale, rebalance, annual > maximumRatio);
    }
}
