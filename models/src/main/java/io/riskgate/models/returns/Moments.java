package io.riskgate.models.returns;

/**
 * Mean, standard deviation, skewness and excess kurtosis of a series.
 *
 * <p>Two passes, the mean corrected by the mean of its residuals: the shortcut {@code E[x^2] - E[x]^2} loses every
 * digit on the NIST NumAcc series. A series without variation has skewness and kurtosis zero.
 *
 * @param count number of values, 2 or more
 * @param mean arithmetic mean
 * @param standardDeviation divisor {@code n - 1}
 * @param skewness population g1 = m3 / m2^1.5
 * @param excessKurtosis population g2 = m4 / m2^2 - 3
 */
public record Moments(int count, double mean, double standardDeviation, double skewness, double excessKurtosis) {

    /**
     * Measures a series.
     *
     * @param values 2 or more, all finite
     */
    public static Moments of(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("moments need at least 2 values, got " + values.length);
        }
        FiniteNumbers.require("value", values);
        double mean = mean(values);
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double value : values) {
            double deviation = value - mean;
            double square = deviation * deviation;
            second += square;
            third += square * deviation;
            fourth += square * square;
        }
        int n = values.length;
        double variance = second / n;
        double skewness = variance == 0 ? 0 : third / n / (variance * Math.sqrt(variance));
        double kurtosis = variance == 0 ? 0 : fourth / n / (variance * variance) - 3;
        return new Moments(n, mean, Math.sqrt(second / (n - 1)), skewness, kurtosis);
    }

    /** The mean to full precision: the mean of the residuals is added to the first sum. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double first = sum / values.length;
        double residual = 0;
        for (double value : values) {
            residual += value - first;
        }
        return first + residual / values.length;
    }

    /** Correlation of the series with itself one step later, both around the mean of all; 0 without variation. */
    public static double lagOneAutocorrelation(double[] values) {
        double mean = mean(FiniteNumbers.require("value", values));
        double together = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            double deviation = values[i] - mean;
            total += deviation * deviation;
            together += i == 0 ? 0 : deviation * (values[i - 1] - mean);
        }
        return total == 0 ? 0 : together / total;
    }

    /** Standard deviation with divisor {@code n}. */
    public double populationDeviation() {
        return standardDeviation * Math.sqrt((count - 1) / (double) count);
    }

    /** Bias-corrected skewness G1; needs 3 values. */
    public double adjustedSkewness() {
        requireCount(3);
        double n = count;
        return skewness * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    /** Bias-corrected excess kurtosis G2; needs 4 values. */
    public double adjustedExcessKurtosis() {
        requireCount(4);
        double n = count;
        return ((n + 1) * excessKurtosis + 6) * (n - 1) / ((n - 2) * (n - 3));
    }

    private void requireCount(int needed) {
        if (count < needed) {
            throw new IllegalArgumentException("bias correction needs " + needed + " values, got " + count);
        }
    }
}
