package io.riskgate.models.covariance;

import java.util.Arrays;

/**
 * {@link SampleCovariance} kept up row by row with Welford's update, forwards for the row that enters and backwards for
 * the row that leaves; sums of plain squares would lose the digits that the mean takes.
 */
public final class RollingSampleCovariance extends RollingCovariance {
    private final int rows;
    private final double[] means;
    private final double[] deviations;
    private final double[] sums;

    /**
     * An empty estimate.
     *
     * @param rows window, 2 or more
     * @param instruments 1 or more
     */
    public RollingSampleCovariance(int rows, int instruments, RebuildPolicy policy) {
        super(rows, instruments, policy);
        this.rows = rows;
        this.means = new double[instruments];
        this.deviations = new double[instruments];
        this.sums = new double[instruments * instruments];
    }

    @Override
    void append(double[] row, int rowsBefore) {
        double rowsAfter = rowsBefore + 1.0;
        for (int i = 0; i < size; i++) {
            deviations[i] = row[i] - means[i];
            means[i] += deviations[i] / rowsAfter;
        }
        addProducts(rowsBefore / rowsAfter);
    }

    @Override
    void replace(double[] oldest, double[] newest) {
        double remaining = rows - 1.0;
        for (int i = 0; i < size; i++) {
            deviations[i] = oldest[i] - means[i];
            means[i] -= deviations[i] / remaining;
        }
        addProducts(-rows / remaining);
        append(newest, rows - 1);
    }

    private void addProducts(double weight) {
        for (int i = 0; i < size; i++) {
            double weighted = weight * deviations[i];
            for (int j = 0; j <= i; j++) {
                sums[i * size + j] += weighted * deviations[j];
            }
        }
    }

    @Override
    void reset() {
        Arrays.fill(sums, 0);
        Arrays.fill(means, 0);
    }

    @Override
    double[] sums() {
        return sums;
    }

    @Override
    double divisor(int rows) {
        return rows - 1.0;
    }
}
