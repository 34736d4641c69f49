package io.riskgate.models.covariance;

import java.util.Arrays;

/**
 * {@link EwmaCovariance} kept up row by row: {@code A = l A + (1-l) (r r' - l^T r_old r_old')}, {@code S = A / (1 -
 * l^T)}.
 */
public final class RollingEwmaCovariance extends RollingCovariance {
    private final double decay;
    private final double leavingWeight;
    private final double[] sums;

    /**
     * An empty estimate.
     *
     * @param decay in (0, 1)
     * @param rows window, 2 or more
     * @param instruments 1 or more
     */
    public RollingEwmaCovariance(double decay, int rows, int instruments, RebuildPolicy policy) {
        super(rows, instruments, policy);
        if (!(decay > 0) || decay >= 1) {
            throw new IllegalArgumentException("decay must lie in (0, 1), got " + decay);
        }
        this.decay = decay;
        this.leavingWeight = StrictMath.pow(decay, rows);
        this.sums = new double[instruments * instruments];
    }

    @Override
    void append(double[] row, int rowsBefore) {
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                int at = i * size + j;
                sums[at] = decay * sums[at] + (1 - decay) * (row[i] * row[j]);
            }
        }
    }

    @Override
    void replace(double[] oldest, double[] newest) {
        for (int i = 0; i < size; i++) {
            double leaving = leavingWeight * oldest[i];
            for (int j = 0; j <= i; j++) {
                int at = i * size + j;
                sums[at] = decay * sums[at] + (1 - decay) * (newest[i] * newest[j] - leaving * oldest[j]);
            }
        }
    }

    @Override
    void reset() {
        Arrays.fill(sums, 0);
    }

    @Override
    double[] sums() {
        return sums;
    }

    @Override
    double divisor(int rows) {
        return 1 - StrictMath.pow(decay, rows);
    }
}
