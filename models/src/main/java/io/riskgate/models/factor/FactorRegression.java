package io.riskgate.models.factor;

import io.riskgate.models.covariance.Eigenvalues;
import io.riskgate.models.covariance.SampleCovariance;
import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.returns.Moments;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * An ordinary least squares regression on factor returns, with intercept; immutable.
 *
 * <p>Solved by QR, which keeps twice the digits of the normal equations. Residual variance has divisor {@code T - K -
 * 1}.
 */
public final class FactorRegression {
    private final double[] coefficients;
    private final double[] standardErrors;
    private final double residualVariance;
    private final double determination;

    private FactorRegression(double[] dependent, ReturnMatrix factors) {
        int rows = factors.days();
        int columns = factors.instruments() + 1;
        if (rows <= columns) {
            throw new IllegalArgumentException(
                    "regression on " + (columns - 1) + " factors needs more than " + columns + " days, got " + rows);
        }
        FiniteNumbers.require("dependent", dependent, rows);
        RealMatrix design = design(factors);
        var decomposition = new QRDecomposition(design, 1e-13);
        if (!decomposition.getSolver().isNonSingular()) {
            throw new IllegalArgumentException("factors are linearly dependent; drop one of the " + (columns - 1));
        }
        this.coefficients = decomposition
                .getSolver()
                .solve(new ArrayRealVector(dependent, false))
                .toArray();
        double residuals = sumOfSquares(dependent, design.operate(coefficients));
        this.residualVariance = residuals / (rows - columns);
        double[] mean = new double[rows];
        Arrays.fill(mean, Moments.mean(dependent));
        double total = sumOfSquares(dependent, mean);
        this.determination = total == 0 ? 0 : 1 - residuals / total;
        this.standardErrors = standardErrors(decomposition, columns);
    }

    /**
     * Regresses a series on factors.
     *
     * @param dependent one value per day: returns of an instrument, or profit of a book
     * @param factors shape [days][factors], the same days
     * @throws IllegalArgumentException if there are too few days or the factors are linearly dependent
     */
    public static FactorRegression of(double[] dependent, ReturnMatrix factors) {
        return new FactorRegression(dependent, factors);
    }

    /**
     * How nearly the factors say the same: the largest over the smallest singular value of their standardized returns.
     * Above about 30 single betas mean little, only their sum does (Belsley, Kuh and Welsch, Regression Diagnostics,
     * 1980). At least 1; infinite or about 1e7 and more for dependent factors.
     *
     * @param factors shape [days][factors]
     */
    public static double conditionNumber(ReturnMatrix factors) {
        var spectrum = Eigenvalues.of(SampleCovariance.of(factors).correlation());
        return Math.sqrt(spectrum.largest() / Math.max(0, spectrum.smallest()));
    }

    private static RealMatrix design(ReturnMatrix factors) {
        double[][] rows = new double[factors.days()][factors.instruments() + 1];
        for (int day = 0; day < rows.length; day++) {
            rows[day][0] = 1;
            System.arraycopy(factors.row(day), 0, rows[day], 1, factors.instruments());
        }
        return new Array2DRowRealMatrix(rows, false);
    }

    private static double sumOfSquares(double[] actual, double[] fitted) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double difference = actual[i] - fitted[i];
            sum += difference * difference;
        }
        return sum;
    }

    /** Roots of the diagonal of {@code s^2 (R'R)^-1}: row norms of the inverse of the triangle R. */
    private double[] standardErrors(QRDecomposition decomposition, int columns) {
        RealMatrix triangle = decomposition.getR().getSubMatrix(0, columns - 1, 0, columns - 1);
        double[][] inverse = new double[columns][columns];
        for (int column = 0; column < columns; column++) {
            for (int row = column; row >= 0; row--) {
                double value = row == column ? 1 : 0;
                for (int k = row + 1; k <= column; k++) {
                    value -= triangle.getEntry(row, k) * inverse[k][column];
                }
                inverse[row][column] = value / triangle.getEntry(row, row);
            }
        }
        double[] errors = new double[columns];
        for (int row = 0; row < columns; row++) {
            errors[row] = Math.sqrt(residualVariance * sumOfSquares(inverse[row], new double[columns]));
        }
        return errors;
    }

    /** The intercept, per day. */
    public double alpha() {
        return coefficients[0];
    }

    /** Change of the dependent per unit of each factor return. */
    public double[] betas() {
        return Arrays.copyOfRange(coefficients, 1, coefficients.length);
    }

    /** Each beta over its standard error; infinite for a fit without residual. */
    public double[] betaTStatistics() {
        double[] statistics = betas();
        for (int k = 0; k < statistics.length; k++) {
            statistics[k] = statistics[k] == 0 ? 0 : statistics[k] / standardErrors[k + 1];
        }
        return statistics;
    }

    /** Variance that the factors leave unexplained, per day. */
    public double residualVariance() {
        return residualVariance;
    }

    /** Share of the variance that the factors explain (R squared). */
    public double determination() {
        return determination;
    }
}
