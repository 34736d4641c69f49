package io.riskgate.models.stress;

/**
 * The tail of a set of scenarios; base currency, positive = loss.
 *
 * @param scenarioCount size of the set
 * @param valueAtRisk99 loss of rank m + 1 with m = floor(count / 100)
 * @param expectedShortfall99 mean of the worst hundredth, the boundary scenario by its share
 * @param worst largest loss
 */
public record TailSummary(long scenarioCount, double valueAtRisk99, double expectedShortfall99, double worst) {
    /** How many of the largest losses are needed. */
    public static int depth(long count) {
        return Math.toIntExact(count / 100 + 1);
    }

    /**
     * Reads the figures off the largest losses.
     *
     * @param descending at least {@link #depth} of them, largest first
     */
    static TailSummary of(double[] descending, long count) {
        int beyond = depth(count) - 1;
        if (descending.length <= beyond) {
            throw new IllegalArgumentException(
                    "a tail of " + count + " scenarios needs " + (beyond + 1) + " losses, got " + descending.length);
        }
        double valueAtRisk = descending[beyond];
        double excess = 0;
        for (int rank = 0; rank < beyond; rank++) {
            excess += descending[rank] - valueAtRisk;
        }
        return new TailSummary(count, valueAtRisk, valueAtRisk + excess / (count / 100.0), descending[0]);
    }

    /** Expected shortfall over value at risk; zero where there is no loss to compare with. */
    public double tailRatio() {
        return valueAtRisk99 > 0 ? expectedShortfall99 / valueAtRisk99 : 0;
    }
}
