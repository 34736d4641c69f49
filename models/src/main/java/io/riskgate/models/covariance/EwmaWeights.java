package io.riskgate.models.covariance;

/** Truncated, normalised exponential weights. */
public final class EwmaWeights {
    private EwmaWeights() {}

    public static double[] of(double decay, int rows) {
        double[] weights = new double[rows];
        double weight = 1;
        double sum = 0;
        for (int i = rows - 1; i >= 0; i--) {
            weights[i] = weight;
            sum += weight;
            weight *= decay;
        }
        for (int i = 0; i < rows; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
