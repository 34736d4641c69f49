package io.riskgate.models.regime;

import java.util.OptionalDouble;

/**
 * Mean pairwise correlation of several return series over a weighted window.
 *
 * <p>Needs no matrix: with every series divided by its own weighted standard deviation, the weighted mean square of
 * their sum is the sum of all correlations, ones on the diagonal included. So {@code (sum_k w_k (sum_i u_ik)^2 - n) /
 * (n (n - 1))} costs one pass over rows times series. Means are taken as zero, as in the EWMA covariance. Worked
 * number: two equal series give 1, a series and its negative give -1.
 */
public final class MeanCorrelation {
    private MeanCorrelation() {}

    /**
     * The mean correlation; empty with fewer than two series that move at all.
     *
     * @param columns one array a series, of which the {@code weights.length} values before {@code end} are read
     * @param end slot after the newest value
     * @param weights newest last, summing to one
     */
    public static OptionalDouble of(double[][] columns, int end, double[] weights) {
        int first = end - weights.length;
        double[] sums = new double[weights.length];
        int moving = 0;
        for (double[] column : columns) {
            double variance = 0;
            for (int k = 0; k < weights.length; k++) {
                variance += weights[k] * column[first + k] * column[first + k];
            }
            if (variance > 0) {
                moving++;
                double scale = 1 / Math.sqrt(variance);
                for (int k = 0; k < weights.length; k++) {
                    sums[k] += column[first + k] * scale;
                }
            }
        }
        if (moving < 2) {
            return OptionalDouble.empty();
        }
        double square = 0;
        for (int k = 0; k < weights.length; k++) {
            square += weights[k] * sums[k] * sums[k];
        }
        double mean = (square - moving) / (moving * (moving - 1.0));
        return OptionalDouble.of(Math.max(-1, Math.min(1, mean)));
    }
}
