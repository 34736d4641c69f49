package io.riskgate.models.tailrisk;

/**
 * A distribution symmetric around zero with a falling density, inverted in its upper tail.
 *
 * <p>The survival function is inverted instead of the distribution function: near one, {@code 1 - F} has lost the
 * digits that a 99.9 % quantile needs.
 */
interface TailDistribution {
    int ITERATION_LIMIT = 200;

    /** Probability of a value above {@code x >= 0}. */
    double survival(double x);

    /** Density at {@code x}. */
    double density(double x);

    /**
     * The value that is exceeded with the given probability, relative error about 1e-14.
     *
     * <p>Newton's method from zero. On the right half the survival function falls and is convex, so each step stays
     * left of the root and the steps shrink; it ends when a step no longer moves the value.
     *
     * @param tailProbability in (0, 0.5]
     */
    default double quantile(double tailProbability) {
        double x = 0;
        for (int iteration = 0; iteration < ITERATION_LIMIT; iteration++) {
            double next = x + (survival(x) - tailProbability) / density(x);
            if (Math.abs(next - x) <= 2 * Math.ulp(next)) {
                return next;
            }
            x = next;
        }
        return x;
    }
}
