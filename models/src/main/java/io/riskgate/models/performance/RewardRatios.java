package io.riskgate.models.performance;

import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.returns.Moments;

/**
 * Mean return over its risk, per period and for a year; a series that never moves has ratio 0.
 *
 * @param mean mean return of a period
 * @param deviation standard deviation of a period, divisor n - 1
 * @param downsideDeviation root mean square of the shortfalls below the target, over all n periods
 * @param target least acceptable return of a period
 */
public record RewardRatios(double mean, double deviation, double downsideDeviation, double target) {

    /**
     * Measures returns against zero.
     *
     * @param returns two or more, finite
     */
    public static RewardRatios of(double[] returns) {
        return of(returns, 0);
    }

    /**
     * Measures returns against a target.
     *
     * @param returns two or more, finite
     * @param target least acceptable return of a period
     */
    public static RewardRatios of(double[] returns, double target) {
        FiniteNumbers.require("target", target);
        var moments = Moments.of(returns);
        double squares = 0;
        for (double value : returns) {
            double shortfall = Math.min(value - target, 0);
            squares += shortfall * shortfall;
        }
        return new RewardRatios(
                moments.mean(), moments.standardDeviation(), Math.sqrt(squares / returns.length), target);
    }

    /**
     * Mean over standard deviation, for a year; the rate without risk counts as zero.
     *
     * @param periodsPerYear 252 for days, 50.4 for trades of five days
     */
    public double sharpeRatio(double periodsPerYear) {
        return deviation == 0 ? 0 : mean / deviation * Math.sqrt(periodsPerYear);
    }

    /** Mean above the target over downside deviation, for a year; infinite for gains without any shortfall. */
    public double sortinoRatio(double periodsPerYear) {
        return mean == target ? 0 : (mean - target) / downsideDeviation * Math.sqrt(periodsPerYear);
    }
}
