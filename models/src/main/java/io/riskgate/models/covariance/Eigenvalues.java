package io.riskgate.models.covariance;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * The spectrum of a symmetric matrix. Cubic in its size: for reports, alarms and stress set-up, never per order.
 *
 * <p>Accurate to about 1e-15 of the largest eigenvalue, so "not below zero" means not below {@code -1e-12} of the
 * largest.
 */
public final class Eigenvalues {
    private static final double ROUNDING = 1e-12;

    private final EigenDecomposition decomposition;
    private final int size;

    private Eigenvalues(CovarianceMatrix source) {
        this.size = source.size();
        double[][] values = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                values[i][j] = source.at(i, j);
            }
        }
        this.decomposition = new EigenDecomposition(new Array2DRowRealMatrix(values, false));
    }

    /** Decomposes a matrix. */
    public static Eigenvalues of(CovarianceMatrix source) {
        return new Eigenvalues(source);
    }

    /** The smallest eigenvalue. */
    public double smallest() {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : decomposition.getRealEigenvalues()) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }

    /** The largest eigenvalue. */
    public double largest() {
        return decomposition.getRealEigenvalue(largestIndex());
    }

    /** Whether no eigenvalue is below zero by more than rounding. */
    public boolean positiveSemidefinite() {
        return smallest() >= -ROUNDING * Math.max(0, largest());
    }

    /**
     * Signs of the eigenvector of the largest eigenvalue, +1 or -1, turned so that most are +1; a zero counts as +1.
     */
    public double[] firstComponentSigns() {
        int first = largestIndex();
        double[] signs = new double[size];
        double majority = 0;
        for (int i = 0; i < size; i++) {
            signs[i] = decomposition.getEigenvector(first).getEntry(i) < 0 ? -1 : 1;
            majority += signs[i];
        }
        for (int i = 0; i < size && majority < 0; i++) {
            signs[i] = -signs[i];
        }
        return signs;
    }

    /**
     * The nearest correlation matrix by spectral repair: eigenvalues below zero become zero, rows are rescaled to unit
     * diagonal. For correlations that people typed in; an estimate that needs it has a bug upstream.
     */
    public static CovarianceMatrix repairCorrelation(CovarianceMatrix correlation) {
        var spectrum = of(correlation);
        int size = correlation.size();
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            double norm = 0;
            for (int k = 0; k < size; k++) {
                double scale = Math.sqrt(Math.max(0, spectrum.decomposition.getRealEigenvalue(k)));
                root[i][k] = scale * spectrum.decomposition.getEigenvector(k).getEntry(i);
                norm += root[i][k] * root[i][k];
            }
            norm = Math.sqrt(norm);
            for (int k = 0; k < size; k++) {
                root[i][k] /= norm;
            }
        }
        return CovarianceMatrix.of(size, (i, j) -> i == j ? 1 : SampleCovariance.dot(root[i], root[j]));
    }

    private int largestIndex() {
        int index = 0;
        for (int i = 1; i < size; i++) {
            if (decomposition.getRealEigenvalue(i) > decomposition.getRealEigenvalue(index)) {
                index = i;
            }
        }
        return index;
    }
}
