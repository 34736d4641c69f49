package io.riskgate.stress.optimize;

import io.riskgate.models.tailrisk.NormalTail;

/**
 * How likely a Sharpe ratio is better than the best that chance would have found in as many trials.
 *
 * <p>{@code Phi((SR - SR0) sqrt(n - 1) / sqrt(1 - g SR + (k - 1) / 4 SR^2))} with skewness g, kurtosis k, and {@code
 * SR0 = sd(trials) ((1 - e) z(1 - 1/N) + e z(1 - 1/(N exp(1))))}, e the Euler-Mascheroni constant; all by the day.
 * Source: Bailey and Lopez de Prado 2014, The Deflated Sharpe Ratio.
 */
final class DeflatedSharpe {
    private static final double EULER = 0.5772156649015329;

    private DeflatedSharpe() {}

    static double probability(double[] returns, double[] trials) {
        double expectedBest = deviation(trials)
                * ((1 - EULER) * NormalTail.lossMultiplier(1.0 / trials.length)
                        + EULER * NormalTail.lossMultiplier(1.0 / (trials.length * Math.E)));
        double ratio = daily(returns);
        double skewness = skewness(returns);
        double kurtosis = kurtosis(returns);
        double scale = Math.sqrt(1 - skewness * ratio + (kurtosis - 1) / 4 * ratio * ratio);
        return cumulative((ratio - expectedBest) * Math.sqrt(returns.length - 1.0) / scale);
    }

    private static double cumulative(double z) {
        return 0.5 * org.apache.commons.math3.special.Erf.erfc(-z / Math.sqrt(2));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double central(double[] values, int power) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            double term = 1;
            for (int i = 0; i < power; i++) {
                term *= value - mean;
            }
            sum += term;
        }
        return sum / values.length;
    }

    private static double deviation(double[] values) {
        return Math.sqrt(central(values, 2) * values.length / (values.length - 1));
    }

    private static double skewness(double[] values) {
        double variance = central(values, 2);
        return central(values, 3) / (variance * Math.sqrt(variance));
    }

    private static double kurtosis(double[] values) {
        double variance = central(values, 2);
        return central(values, 4) / (variance * variance);
    }

    /** Mean over standard deviation by the day; zero where nothing moves. */
    static double daily(double[] returns) {
        double deviation = deviation(returns);
        return deviation > 0 ? mean(returns) / deviation : 0;
    }

    static double annual(double[] returns) {
        return daily(returns) * Math.sqrt(252);
    }

    static double drawdown(double[] returns) {
        double wealth = 1;
        double peak = 1;
        double deepest = 0;
        for (double value : returns) {
            wealth *= 1 + value;
            peak = Math.max(peak, wealth);
            deepest = Math.max(deepest, 1 - wealth / peak);
        }
        return deepest;
    }
}
