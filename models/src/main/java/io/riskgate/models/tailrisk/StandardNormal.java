package io.riskgate.models.tailrisk;

import org.apache.commons.math3.special.Erf;

/** Zero mean, variance one. */
record StandardNormal() implements TailDistribution {
    private static final double SQRT_2 = Math.sqrt(2);
    private static final double SQRT_2_PI = Math.sqrt(2 * Math.PI);

    @Override
    public double survival(double x) {
        return 0.5 * Erf.erfc(x / SQRT_2);
    }

    @Override
    public double density(double x) {
        return StrictMath.exp(-0.5 * x * x) / SQRT_2_PI;
    }
}
