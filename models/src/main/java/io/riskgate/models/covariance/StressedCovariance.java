package io.riskgate.models.covariance;

import io.riskgate.models.returns.FiniteNumbers;
import java.util.Arrays;

/**
 * A covariance matrix under higher volatility and correlations driven together.
 *
 * <p>{@code m^2 [(1-c) S + c (s sd)(s sd)']}: a convex mix of two positive semidefinite matrices, so it stays one for c
 * in [0, 1]. With all signs one each correlation becomes {@code rho + c (1 - rho)}. Raising each correlation on its
 * own, {@code rho + c (1 - |rho|) sign(rho)}, does not keep definiteness. All-ones stress lowers the risk of a long and
 * short book; {@link #adverseSigma} is the worst choice of signs.
 */
public final class StressedCovariance {
    private StressedCovariance() {}

    /**
     * Stresses a matrix.
     *
     * @param inflation c, 0 (correlations unchanged) to 1 (all of them one)
     * @param volatilityMultiplier m, 0 or more; 1 leaves volatilities unchanged
     * @param signs s, +1 or -1 per instrument: the direction in which each is driven
     */
    public static CovarianceMatrix of(
            CovarianceMatrix source, double inflation, double volatilityMultiplier, double[] signs) {
        requireStress(inflation, volatilityMultiplier);
        FiniteNumbers.require("sign", signs, source.size());
        double[] driven = source.standardDeviations();
        for (int i = 0; i < driven.length; i++) {
            if (Math.abs(signs[i]) != 1) {
                throw new IllegalArgumentException("sign " + i + " must be 1 or -1, got " + signs[i]);
            }
            driven[i] *= signs[i];
        }
        double scale = volatilityMultiplier * volatilityMultiplier;
        return CovarianceMatrix.of(
                source.size(),
                (i, j) -> scale * ((1 - inflation) * source.at(i, j) + inflation * driven[i] * driven[j]));
    }

    /** Stress with every instrument driven in the same direction. */
    public static CovarianceMatrix together(CovarianceMatrix source, double inflation, double volatilityMultiplier) {
        double[] ones = new double[source.size()];
        Arrays.fill(ones, 1);
        return of(source, inflation, volatilityMultiplier, ones);
    }

    /**
     * Volatility of a book when each instrument is driven against it, in closed form:
     * {@code sigma^2 = m^2 [(1-c) w'Sw + c (sum |w_i| sd_i)^2]}.
     *
     * @param exposures base currency, signed
     * @return standard deviation of profit and loss over one day, base currency
     */
    public static double adverseSigma(
            CovarianceMatrix source, double inflation, double volatilityMultiplier, double[] exposures) {
        requireStress(inflation, volatilityMultiplier);
        double undiversified = 0;
        double[] deviations = source.standardDeviations();
        double variance = Math.max(0, source.quadraticForm(exposures));
        for (int i = 0; i < deviations.length; i++) {
            undiversified += Math.abs(exposures[i]) * deviations[i];
        }
        return volatilityMultiplier * Math.sqrt((1 - inflation) * variance + inflation * undiversified * undiversified);
    }

    /**
     * The inflation that brings the mean correlation to a target: {@code (target - mean) / (1 - mean)}, clipped to [0,
     * 1].
     *
     * @param targetMeanCorrelation at most 1
     */
    public static double inflationForMeanCorrelation(CovarianceMatrix source, double targetMeanCorrelation) {
        FiniteNumbers.require("target mean correlation", targetMeanCorrelation);
        double mean = source.meanCorrelation();
        if (mean >= 1) {
            return 0;
        }
        return Math.max(0, Math.min(1, (targetMeanCorrelation - mean) / (1 - mean)));
    }

    private static void requireStress(double inflation, double volatilityMultiplier) {
        if (!(inflation >= 0) || inflation > 1) {
            throw new IllegalArgumentException("correlation inflation must lie in [0, 1], got " + inflation);
        }
        if (!(volatilityMultiplier >= 0) || volatilityMultiplier == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "volatility multiplier must be finite and 0 or more, got " + volatilityMultiplier);
        }
    }
}
