package io.riskgate.models.stress;

import io.riskgate.models.covariance.EwmaWeights;

/**
 * Volatility of a book when markets move more and together, from histories instead of a matrix.
 *
 * <p>{@code sigma^2 = m^2 [(1 - c) w'Sw + c (sum w_i sd_i)^2]} where c lifts the mean correlation to a target:
 * {@code c = (target - mean) / (1 - mean)}, at least 0 and at most 1. With absolute exposures in the second term each
 * instrument is driven against the book.
 *
 * @param together all instruments driven the same way; base currency a day
 * @param adverse each driven against the book; never below {@code together}
 */
public record StressedVolatility(double together, double adverse) {
    /** How volatility and correlation change: factor of volatility, and target of the mean correlation. */
    public record Stress(double volatilityMultiplier, double correlationTarget) {
        /** Refuses what is no correlation or no volatility. */
        public Stress {
            if (!(volatilityMultiplier > 0) || !(correlationTarget >= -1) || correlationTarget > 1) {
                throw new IllegalArgumentException("a stress needs a factor above 0 and a correlation in [-1, 1], got "
                        + volatilityMultiplier + " and " + correlationTarget);
            }
        }
    }

    /**
     * Stresses a book.
     *
     * @param returns [instruments][days], oldest first, with equally many days
     * @param decay of the exponential weights
     */
    public static StressedVolatility of(double[][] returns, double[] exposures, double decay, Stress stress) {
        int days = returns.length == 0 ? 0 : returns[0].length;
        if (days == 0) {
            return new StressedVolatility(0, 0);
        }
        double[] weights = EwmaWeights.of(decay, days);
        double[] profits = new double[days];
        double[] standardized = new double[days];
        double driven = 0;
        double against = 0;
        int moving = 0;
        for (int i = 0; i < returns.length; i++) {
            double deviation = deviation(returns[i], weights);
            driven += exposures[i] * deviation;
            against += Math.abs(exposures[i]) * deviation;
            moving += deviation > 0 ? 1 : 0;
            for (int day = 0; day < days; day++) {
                profits[day] += exposures[i] * returns[i][day];
                standardized[day] += deviation > 0 ? returns[i][day] / deviation : 0;
            }
        }
        double inflation = inflation(meanCorrelation(standardized, weights, moving), stress.correlationTarget());
        double deviation = deviation(profits, weights);
        double variance = (1 - inflation) * deviation * deviation;
        return new StressedVolatility(
                stress.volatilityMultiplier() * Math.sqrt(variance + inflation * driven * driven),
                stress.volatilityMultiplier() * Math.sqrt(variance + inflation * against * against));
    }

    private static double deviation(double[] series, double[] weights) {
        double sum = 0;
        for (int day = 0; day < series.length; day++) {
            sum += weights[day] * series[day] * series[day];
        }
        return Math.sqrt(sum);
    }

    /** The variance of a sum of n standardized series is n + n (n - 1) times their mean correlation. */
    private static double meanCorrelation(double[] standardized, double[] weights, int moving) {
        if (moving < 2) {
            return 1;
        }
        double deviation = deviation(standardized, weights);
        return (deviation * deviation - moving) / ((double) moving * (moving - 1));
    }

    private static double inflation(double mean, double target) {
        return mean >= 1 ? 0 : Math.min(1, Math.max(0, (target - mean) / (1 - mean)));
    }
}
