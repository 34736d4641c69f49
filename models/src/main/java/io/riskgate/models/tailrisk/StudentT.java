package io.riskgate.models.tailrisk;

import org.apache.commons.math3.special.Beta;

/**
 * Student's t with real degrees of freedom, not scaled: its variance is {@code nu / (nu - 2)}.
 *
 * @param degreesOfFreedom nu, finite and above 0
 */
record StudentT(double degreesOfFreedom, double logScale) implements TailDistribution {
    StudentT {
        if (!(degreesOfFreedom > 0) || degreesOfFreedom > 1e6) {
            throw new IllegalArgumentException(
                    "degrees of freedom must be above 0 and at most 1e6, got " + degreesOfFreedom);
        }
    }

    StudentT(double degreesOfFreedom) {
        this(degreesOfFreedom, logScale(degreesOfFreedom));
    }

    /** log of the density at zero: {@code -log(sqrt(nu) B(nu/2, 1/2))}. */
    private static double logScale(double nu) {
        return -0.5 * StrictMath.log(nu) - Beta.logBeta(0.5 * nu, 0.5);
    }

    @Override
    public double survival(double x) {
        return 0.5 * Beta.regularizedBeta(degreesOfFreedom / (degreesOfFreedom + x * x), 0.5 * degreesOfFreedom, 0.5);
    }

    @Override
    public double density(double x) {
        return StrictMath.exp(logDensity(x));
    }

    double logDensity(double x) {
        return logScale - 0.5 * (degreesOfFreedom + 1) * StrictMath.log1p(x * x / degreesOfFreedom);
    }
}
