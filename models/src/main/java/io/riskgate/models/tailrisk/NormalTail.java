package io.riskgate.models.tailrisk;

/**
 * Loss measures of a normal loss with mean zero, as multiples of its standard deviation.
 *
 * <p>{@code VaR = z(q) sigma}, {@code ES = sigma phi(z) / (1 - q)}. Worked number: at 99 % the multipliers are
 * 2.326347874040841 and 2.665214220345806.
 */
public final class NormalTail {
    private static final StandardNormal NORMAL = new StandardNormal();

    private NormalTail() {}

    /** The standard normal quantile; 0 at 50 %. Relative error below 1e-12. */
    public static double valueAtRiskMultiplier(Confidence confidence) {
        return NORMAL.quantile(confidence.tailProbability());
    }

    /** The standard normal mean beyond its quantile. Relative error below 1e-12. */
    public static double expectedShortfallMultiplier(Confidence confidence) {
        return NORMAL.density(valueAtRiskMultiplier(confidence)) / confidence.tailProbability();
    }

    /**
     * The loss that is exceeded with a probability, over standard deviation: the quantile for any level, as simulations
     * need it.
     *
     * @param tailProbability in (0, 0.5]
     */
    public static double lossMultiplier(double tailProbability) {
        if (!(tailProbability > 0) || tailProbability > 0.5) {
            throw new IllegalArgumentException("tail probability must lie in (0, 0.5], got " + tailProbability);
        }
        return NORMAL.quantile(tailProbability);
    }
}
