package io.riskgate.models.tailrisk;

import org.apache.commons.math3.distribution.TDistribution;

/** Student-t tail scaled to a given standard deviation. */
public final class StudentTTail {
    private StudentTTail() {}

    public static double valueAtRiskMultiplier(Confidence confidence, double degreesOfFreedom) {
        TDistribution t = new TDistribution(null, degreesOfFreedom, 1e-13);
        return Math.sqrt((degreesOfFreedom - 2) / degreesOfFreedom)
                * t.inverseCumulativeProbability(confidence.probability());
    }

    public static double expectedShortfallMultiplier(Confidence confidence, double degreesOfFreedom) {
        TDistribution t = new TDistribution(null, degreesOfFreedom, 1e-13);
        double x = t.inverseCumulativeProbability(confidence.probability());
        return Math.sqrt((degreesOfFreedom - 2) / degreesOfFreedom)
                * t.density(x)
                / (1 - confidence.probability())
                * (degreesOfFreedom + x * x)
                / (degreesOfFreedom - 1);
    }
}
