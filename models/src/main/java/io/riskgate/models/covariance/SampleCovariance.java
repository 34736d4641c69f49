package io.riskgate.models.covariance;

import io.riskgate.models.returns.Moments;
import io.riskgate.models.returns.ReturnMatrix;

/**
 * The unbiased estimate with equal weights: deviations from the mean, divisor {@code n - 1}.
 *
 * <p>With fewer days than instruments it is singular; shrink it before anything needs definiteness.
 */
public final class SampleCovariance {
    private SampleCovariance() {}

    /**
     * Estimates from at least two days.
     *
     * @param returns shape [days][instruments]
     */
    public static CovarianceMatrix of(ReturnMatrix returns) {
        if (returns.days() < 2) {
            throw new IllegalArgumentException("sample covariance needs at least 2 days, got " + returns.days());
        }
        double[][] deviations = deviations(returns);
        return CovarianceMatrix.of(
                returns.instruments(), (i, j) -> dot(deviations[i], deviations[j]) / (returns.days() - 1));
    }

    /** Deviations from the mean, shape [instruments][days]. */
    static double[][] deviations(ReturnMatrix returns) {
        double[][] deviations = new double[returns.instruments()][];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = returns.column(i);
            double mean = Moments.mean(deviations[i]);
            for (int day = 0; day < returns.days(); day++) {
                deviations[i][day] -= mean;
            }
        }
        return deviations;
    }

    static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * right[i];
        }
        return sum;
    }
}
