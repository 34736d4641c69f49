package io.riskgate.models.backtest;

import io.riskgate.models.tailrisk.Confidence;

/**
 * Whether the number of exceedances fits the confidence (proportion of failures, Kupiec 1995).
 *
 * <p>{@code LR = -2 ln[(1-p)^(n-x) p^x] + 2 ln[(1-x/n)^(n-x) (x/n)^x]} with {@code 0 ln 0 = 0}, chi-square with one
 * degree of freedom. Worked number: 0 exceedances in 250 days at 99 % give 5.0252, p = 0.02498: no exceedance is also a
 * failure.
 */
public final class KupiecTest {
    private KupiecTest() {}

    /** Tests counts, {@code 0 <= exceedances <= observations}. */
    public static TestStatistic of(int observations, int exceedances, Confidence confidence) {
        if (observations < 1 || exceedances < 0 || exceedances > observations) {
            throw new IllegalArgumentException(
                    "need 0 <= exceedances <= observations >= 1, got " + exceedances + " of " + observations);
        }
        double expected = confidence.tailProbability();
        double observed = (double) exceedances / observations;
        int rest = observations - exceedances;
        double forecast =
                TestStatistic.logLikelihood(rest, 1 - expected) + TestStatistic.logLikelihood(exceedances, expected);
        double actual =
                TestStatistic.logLikelihood(rest, 1 - observed) + TestStatistic.logLikelihood(exceedances, observed);
        return TestStatistic.chiSquare(2 * (actual - forecast), 1);
    }
}
