package io.riskgate.models.covariance;

import io.riskgate.models.returns.ReturnMatrix;

/**
 * The shrinkage intensity with the least expected squared error, estimated from the returns; reported, not applied.
 *
 * <p>Follows the estimators of Ledoit and Wolf as scikit-learn (scaled identity) and the authors' published code
 * (constant correlation) compute them: second moments with divisor n. Clipped to [0, 1]; 0 where the estimate already
 * is the target.
 */
public final class LedoitWolfIntensity {
    private final int days;
    private final int size;
    private final double[][] deviations;
    private final CovarianceMatrix population;

    private LedoitWolfIntensity(ReturnMatrix returns) {
        this.days = returns.days();
        this.size = returns.instruments();
        this.deviations = SampleCovariance.deviations(returns);
        this.population =
                CovarianceMatrix.of(size, (i, j) -> SampleCovariance.dot(deviations[i], deviations[j]) / days);
    }

    /** Optimal intensity towards {@link ShrinkageTarget#SCALED_IDENTITY}. */
    public static double scaledIdentity(ReturnMatrix returns) {
        var moments = new LedoitWolfIntensity(returns);
        double distance = moments.distanceTo(ShrinkageTarget.SCALED_IDENTITY);
        return distance == 0 ? 0 : clip(moments.noise() / moments.days / distance);
    }

    /** Optimal intensity towards {@link ShrinkageTarget#CONSTANT_CORRELATION}. */
    public static double constantCorrelation(ReturnMatrix returns) {
        var moments = new LedoitWolfIntensity(returns);
        double distance = moments.distanceTo(ShrinkageTarget.CONSTANT_CORRELATION);
        return distance == 0 ? 0 : clip((moments.noise() - moments.sharedNoise()) / distance / moments.days);
    }

    private double distanceTo(ShrinkageTarget target) {
        CovarianceMatrix goal = target.of(population);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double difference = population.at(i, j) - goal.at(i, j);
                sum += difference * difference;
            }
        }
        return sum;
    }

    /** Sum over entries of the variance of {@code x_i x_j} ("pi" in the paper). */
    private double noise() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum += entryNoise(i, j);
            }
        }
        return sum;
    }

    private double entryNoise(int i, int j) {
        double sum = 0;
        for (int day = 0; day < days; day++) {
            double noise = deviations[i][day] * deviations[j][day] - population.at(i, j);
            sum += noise * noise;
        }
        return sum / days;
    }

    /** Covariance between the noise of the estimate and that of the constant-correlation target ("rho"). */
    private double sharedNoise() {
        double mean = population.meanCorrelation();
        double[] sd = population.standardDeviations();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += entryNoise(i, i);
            for (int j = 0; j < size; j++) {
                if (i != j && sd[i] > 0) {
                    sum += mean * sd[j] / sd[i] * varianceNoise(i, j);
                }
            }
        }
        return sum;
    }

    /** Covariance of {@code x_i^2} with {@code x_i x_j}. */
    private double varianceNoise(int i, int j) {
        double sum = 0;
        for (int day = 0; day < days; day++) {
            double square = deviations[i][day] * deviations[i][day];
            sum += square * deviations[i][day] * deviations[j][day];
        }
        return sum / days - population.at(i, i) * population.at(i, j);
    }

    private static double clip(double intensity) {
        return Math.max(0, Math.min(1, intensity));
    }
}
