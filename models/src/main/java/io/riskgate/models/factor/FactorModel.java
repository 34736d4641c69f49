package io.riskgate.models.factor;

import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.SampleCovariance;
import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.returns.ReturnMatrix;

/**
 * Instruments explained by common factors and a rest of their own: {@code cov = B F B' + diag(s^2)}; immutable.
 *
 * <p>Betas may be given (profiles) or fitted to real factor returns.
 */
public final class FactorModel {
    private final double[][] betas;
    private final CovarianceMatrix factorCovariance;
    private final double[] specificVariances;

    private FactorModel(double[][] betas, CovarianceMatrix factorCovariance, double[] specificVariances) {
        this.betas = betas;
        this.factorCovariance = factorCovariance;
        this.specificVariances = specificVariances;
    }

    /**
     * Takes given betas.
     *
     * @param betas shape [instruments][factors]
     * @param factorCovariance of the factor returns, per day
     * @param specificVariances one per instrument, per day, 0 or more
     */
    public static FactorModel of(double[][] betas, CovarianceMatrix factorCovariance, double[] specificVariances) {
        FiniteNumbers.require("specific variance", specificVariances, betas.length);
        double[][] copy = new double[betas.length][];
        for (int i = 0; i < betas.length; i++) {
            copy[i] = FiniteNumbers.require("beta of instrument " + i, betas[i], factorCovariance.size())
                    .clone();
            if (specificVariances[i] < 0) {
                throw new IllegalArgumentException(
                        "specific variance " + i + " must be 0 or more, got " + specificVariances[i]);
            }
        }
        return new FactorModel(copy, factorCovariance, specificVariances.clone());
    }

    /**
     * Fits betas by {@link FactorRegression}; the factor covariance is the sample one of the same days.
     *
     * @param instruments shape [days][instruments]
     * @param factors shape [days][factors], the same days
     */
    public static FactorModel fit(ReturnMatrix instruments, ReturnMatrix factors) {
        double[][] betas = new double[instruments.instruments()][];
        double[] specific = new double[betas.length];
        for (int i = 0; i < betas.length; i++) {
            var regression = FactorRegression.of(instruments.column(i), factors);
            betas[i] = regression.betas();
            specific[i] = regression.residualVariance();
        }
        return of(betas, SampleCovariance.of(factors), specific);
    }

    /**
     * Exposure of a book to each factor, base currency: {@code e = B'w}.
     *
     * @param exposures base currency, signed, one per instrument
     */
    public double[] factorExposures(double[] exposures) {
        FiniteNumbers.require("exposure", exposures, betas.length);
        double[] sums = new double[factorCovariance.size()];
        for (int i = 0; i < betas.length; i++) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += betas[i][k] * exposures[i];
            }
        }
        return sums;
    }

    /** Splits the variance of a book between the factors and the instruments' own part. */
    public VarianceAttribution attribute(double[] exposures) {
        double[] factorExposures = factorExposures(exposures);
        double[] driven = factorCovariance.times(factorExposures);
        double specific = 0;
        for (int i = 0; i < exposures.length; i++) {
            specific += exposures[i] * exposures[i] * specificVariances[i];
        }
        double[] parts = new double[driven.length];
        for (int k = 0; k < parts.length; k++) {
            parts[k] = factorExposures[k] * driven[k];
        }
        return new VarianceAttribution(factorExposures, parts, specific);
    }
}
