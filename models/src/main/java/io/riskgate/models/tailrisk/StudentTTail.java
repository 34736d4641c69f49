package io.riskgate.models.tailrisk;

/**
 * Loss measures of a Student-t loss with mean zero, as multiples of its standard deviation.
 *
 * <p>The distribution is scaled to the given standard deviation ("variance matched"), so only the shape differs from
 * {@link NormalTail}: {@code VaR = sigma sqrt((nu-2)/nu) x}, {@code ES = sigma sqrt((nu-2)/nu) f(x) / (1-q) (nu + x^2)
 * / (nu-1)} with {@code x} the quantile and {@code f} the density of the unscaled t. Worked number: nu = 4 at 99 %
 * gives 2.649492 for VaR.
 */
public final class StudentTTail {
    private StudentTTail() {}

    /**
     * Value at risk over standard deviation. Relative error below 1e-12.
     *
     * @param degreesOfFreedom nu, above 2, for the variance must exist
     */
    public static double valueAtRiskMultiplier(Confidence confidence, double degreesOfFreedom) {
        return scale(degreesOfFreedom) * new StudentT(degreesOfFreedom).quantile(confidence.tailProbability());
    }

    /**
     * Expected shortfall over standard deviation. Relative error below 1e-12.
     *
     * @param degreesOfFreedom nu, above 2, for the variance must exist
     */
    public static double expectedShortfallMultiplier(Confidence confidence, double degreesOfFreedom) {
        double scale = scale(degreesOfFreedom);
        var distribution = new StudentT(degreesOfFreedom);
        double x = distribution.quantile(confidence.tailProbability());
        double beyond = distribution.density(x) / confidence.tailProbability();
        return scale * beyond * (degreesOfFreedom + x * x) / (degreesOfFreedom - 1);
    }

    /**
     * The loss that is exceeded with a probability, over standard deviation: the quantile for any level, as simulations
     * need it.
     *
     * @param tailProbability in (0, 0.5]
     * @param degreesOfFreedom nu, above 2
     */
    public static double lossMultiplier(double tailProbability, double degreesOfFreedom) {
        if (!(tailProbability > 0) || tailProbability > 0.5) {
            throw new IllegalArgumentException("tail probability must lie in (0, 0.5], got " + tailProbability);
        }
        return scale(degreesOfFreedom) * new StudentT(degreesOfFreedom).quantile(tailProbability);
    }

    private static double scale(double degreesOfFreedom) {
        if (!(degreesOfFreedom > 2)) {
            throw new IllegalArgumentException("degrees of freedom must be above 2, got " + degreesOfFreedom);
        }
        return Math.sqrt((degreesOfFreedom - 2) / degreesOfFreedom);
    }
}
