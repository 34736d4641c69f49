package io.riskgate.models.covariance;

/**
 * Exponential weights over a window of rows, cut off at its oldest row and normalised to sum one.
 *
 * <p>{@code w_k = (1-l) l^k / (1-l^T)} for the row k steps before the newest. Unlike the recursive form they depend on
 * no seed. Worked number: decay 0.5 over 2 rows gives 1/3, 2/3.
 */
public final class EwmaWeights {
    private EwmaWeights() {}

    /**
     * The weights, newest last.
     *
     * @param decay weight of a row relative to the next newer one, in (0, 1]; 0.94 is customary for days
     * @param rows length of the window, 1 or more
     */
    public static double[] of(double decay, int rows) {
        if (!(decay > 0) || decay > 1) {
            throw new IllegalArgumentException("decay must lie in (0, 1], got " + decay);
        }
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be 1 or more, got " + rows);
        }
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
