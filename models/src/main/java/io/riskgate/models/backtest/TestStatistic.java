package io.riskgate.models.backtest;

import org.apache.commons.math3.special.Gamma;

/**
 * A likelihood ratio and how likely a larger one would be if the forecast were right.
 *
 * @param statistic the ratio, 0 or more; large speaks against the forecast
 * @param pValue in [0, 1]; small speaks against the forecast
 */
public record TestStatistic(double statistic, double pValue) {

    /**
     * Compares a ratio with the chi-square distribution; a ratio below zero can only be rounding and counts as zero.
     */
    static TestStatistic chiSquare(double likelihoodRatio, int degreesOfFreedom) {
        double statistic = Math.max(0, likelihoodRatio);
        return new TestStatistic(statistic, Gamma.regularizedGammaQ(0.5 * degreesOfFreedom, 0.5 * statistic));
    }

    /** {@code count ln probability} with {@code 0 ln 0 = 0}. */
    static double logLikelihood(long count, double probability) {
        return count == 0 ? 0 : count * StrictMath.log(probability);
    }
}
