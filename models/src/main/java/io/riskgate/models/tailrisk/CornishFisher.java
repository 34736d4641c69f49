package io.riskgate.models.tailrisk;

import io.riskgate.models.returns.Moments;

/**
 * Value at risk from four moments, the "modified" value at risk of PerformanceAnalytics. For reports only.
 *
 * <p>The normal quantile is bent by skewness and excess kurtosis: with z in the left tail, {@code z + (z^2-1) g1/6 +
 * (z^3-3z) g2/24 - (2z^3-5z) g1^2/36}. Not monotone in the confidence once moments are large: at 99.9 % in 2008 it fell
 * below the normal figure. No limit may use it.
 */
public final class CornishFisher {
    private CornishFisher() {}

    /**
     * The loss at a confidence, around the mean of the series, base currency; positive = loss.
     *
     * @param profitAndLoss moments of the scenario profits
     */
    public static double valueAtRisk(Moments profitAndLoss, Confidence confidence) {
        double z = -NormalTail.valueAtRiskMultiplier(confidence);
        double g1 = profitAndLoss.skewness();
        double g2 = profitAndLoss.excessKurtosis();
        double cube = z * z * z;
        double bent = z + (z * z - 1) * g1 / 6 + (cube - 3 * z) * g2 / 24 - (2 * cube - 5 * z) * g1 * g1 / 36;
        return -profitAndLoss.mean() - bent * profitAndLoss.populationDeviation();
    }
}
