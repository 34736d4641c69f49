package io.riskgate.models.covariance;

import io.riskgate.models.returns.FiniteNumbers;

/**
 * Variances and covariances of instruments over one day, in squared returns; symmetric by construction; immutable.
 *
 * <p>Every entry is finite. Positive semidefinite if its source was; {@link Eigenvalues} tells.
 */
public final class CovarianceMatrix {
    private final int size;
    private final double[] values;

    private CovarianceMatrix(int size, double[] values) {
        this.size = size;
        this.values = values;
    }

    /** An entry of a matrix as a function of its row and column. */
    @FunctionalInterface
    public interface Entry {
        /** The entry; asked only for {@code column <= row}. */
        double at(int row, int column);
    }

    /**
     * Fills the lower triangle and mirrors it.
     *
     * @param size rows and columns, 1 or more
     * @param entry value of each entry, finite
     */
    public static CovarianceMatrix of(int size, Entry entry) {
        if (size < 1) {
            throw new IllegalArgumentException("matrix needs at least one row, got " + size);
        }
        double[] values = new double[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = entry.at(i, j);
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("covariance " + i + "," + j + " must be finite, got " + value);
                }
                values[i * size + j] = value;
                values[j * size + i] = value;
            }
        }
        return new CovarianceMatrix(size, values);
    }

    /**
     * Reads the lower triangle, row by row, diagonal included.
     *
     * @param lower {@code size (size + 1) / 2} finite values
     */
    public static CovarianceMatrix ofLowerTriangle(int size, double[] lower) {
        FiniteNumbers.require("covariance", lower, size * (size + 1) / 2);
        return of(size, (i, j) -> lower[i * (i + 1) / 2 + j]);
    }

    /** Number of instruments. */
    public int size() {
        return size;
    }

    /** One covariance; on the diagonal a variance. */
    public double at(int row, int column) {
        return values[row * size + column];
    }

    /** The lower triangle, row by row, diagonal included. */
    public double[] lowerTriangle() {
        double[] lower = new double[size * (size + 1) / 2];
        for (int i = 0; i < size; i++) {
            System.arraycopy(values, i * size, lower, i * (i + 1) / 2, i + 1);
        }
        return lower;
    }

    /** Standard deviations; a variance that rounding left below zero counts as zero. */
    public double[] standardDeviations() {
        double[] deviations = new double[size];
        for (int i = 0; i < size; i++) {
            deviations[i] = Math.sqrt(Math.max(0, at(i, i)));
        }
        return deviations;
    }

    /** Sum of the variances. */
    public double trace() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += at(i, i);
        }
        return sum;
    }

    /** Root of the sum of squares of all entries. */
    public double frobeniusNorm() {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    /** Largest absolute entry. */
    public double largestEntry() {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The correlations: unit diagonal; 0 with an instrument that does not move. */
    public CovarianceMatrix correlation() {
        double[] deviations = standardDeviations();
        return of(size, (i, j) -> {
            double scale = deviations[i] * deviations[j];
            return i == j ? 1 : scale == 0 ? 0 : at(i, j) / scale;
        });
    }

    /** Mean correlation over all pairs; 0 for a single instrument. */
    public double meanCorrelation() {
        if (size == 1) {
            return 0;
        }
        var correlation = correlation();
        double sum = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                sum += correlation.at(i, j);
            }
        }
        return 2 * sum / ((double) size * (size - 1));
    }

    /** {@code S w}: the covariance of each instrument with the whole book, in squared returns times base currency. */
    public double[] times(double[] exposures) {
        FiniteNumbers.require("exposure", exposures, size);
        double[] product = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = 0;
            for (int j = 0; j < size; j++) {
                sum += values[i * size + j] * exposures[j];
            }
            product[i] = sum;
        }
        return product;
    }

    /** {@code w' S w}: the variance of profit and loss; may be a rounding error below zero. */
    public double quadraticForm(double[] exposures) {
        double[] product = times(exposures);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += exposures[i] * product[i];
        }
        return sum;
    }
}
