package io.riskgate.models.tailrisk;

import java.util.OptionalDouble;

/**
 * Ranks and means of the empirical loss distribution, all scenarios equally likely.
 *
 * <p>Value at risk is the (m+1)-th largest loss with {@code m = floor(T (1-q))}: the lower quantile, without
 * interpolation, so the answer is a loss that really happened. The rank is taken in integers, because {@code 99.9 / 100
 * * 1000} exceeds 999 in binary arithmetic and would select the next scenario. Expected shortfall is the exact mean of
 * the tail of probability {@code 1 - q}, {@code [sum of the m largest + (T(1-q) - m) VaR] / (T(1-q))}, which is
 * coherent and equals the minimum of Rockafellar and Uryasev. Worked number: losses 1, 2, ..., 500 at 95 % give 475 and
 * 488 (mean of 476..500).
 *
 * <p>Where {@link #resolvable} is false the figures are the sample maximum, not an estimate; whoever shows them says
 * so.
 */
public final class HistoricalTail {
    private static final int WHOLE = 10_000;

    private HistoricalTail() {}

    /** How many scenarios lie beyond value at risk: {@code floor(T (1 - q))}. */
    public static int worstCount(int scenarios, Confidence confidence) {
        return Math.toIntExact((long) scenarios * (WHOLE - confidence.tenThousandths()) / WHOLE);
    }

    /** Whether at least one scenario lies beyond value at risk: {@code T (1 - q) >= 1}. */
    public static boolean resolvable(int scenarios, Confidence confidence) {
        return (long) scenarios * (WHOLE - confidence.tenThousandths()) >= WHOLE;
    }

    /**
     * The (m+1)-th largest loss; positive = loss.
     *
     * @param profitAndLoss one or more finite scenario profits in any order, positive = profit; not modified
     * @throws IllegalArgumentException if it is empty or not finite
     */
    public static double valueAtRisk(double[] profitAndLoss, Confidence confidence) {
        return select(profitAndLoss, confidence).loss(worstCount(profitAndLoss.length, confidence));
    }

    /**
     * The mean of the worst {@code 1 - q} of probability; positive = loss, never below {@link #valueAtRisk}.
     *
     * @param profitAndLoss one or more finite scenario profits in any order, positive = profit; not modified
     * @throws IllegalArgumentException if it is empty or not finite
     */
    public static double expectedShortfall(double[] profitAndLoss, Confidence confidence) {
        int worst = worstCount(profitAndLoss.length, confidence);
        var largest = select(profitAndLoss, confidence);
        double tailScenarios = (double) ((long) profitAndLoss.length * (WHOLE - confidence.tenThousandths())) / WHOLE;
        double valueAtRisk = largest.loss(worst);
        // The excess over VaR is averaged, not the loss itself, so that rounding cannot put the mean below VaR.
        double excess = 0;
        for (int rank = 0; rank < worst; rank++) {
            excess += largest.loss(rank) - valueAtRisk;
        }
        return valueAtRisk + excess / tailScenarios;
    }

    /**
     * The mean of the losses ranked worse than {@link #valueAtRisk}, as some reports define expected shortfall; to
     * compare with them, for no limit. Empty where value at risk is the sample maximum already.
     *
     * @param profitAndLoss one or more finite scenario profits in any order, positive = profit; not modified
     */
    public static OptionalDouble meanBeyondValueAtRisk(double[] profitAndLoss, Confidence confidence) {
        int worst = worstCount(profitAndLoss.length, confidence);
        var largest = select(profitAndLoss, confidence);
        double sum = 0;
        for (int rank = 0; rank < worst; rank++) {
            sum += largest.loss(rank);
        }
        return worst == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / worst);
    }

    /**
     * Expected shortfall over value at risk: how much worse it gets beyond the limit; 0 if there is no loss at the
     * level.
     *
     * @param profitAndLoss one or more finite scenario profits in any order, positive = profit; not modified
     */
    public static double tailRatio(double[] profitAndLoss, Confidence confidence) {
        double valueAtRisk = valueAtRisk(profitAndLoss, confidence);
        return valueAtRisk > 0 ? expectedShortfall(profitAndLoss, confidence) / valueAtRisk : 0;
    }

    /**
     * The interpolated quantile that R and numpy take by default ("type 7"); to compare with their reports, for no
     * limit.
     *
     * @param profitAndLoss one or more finite scenario profits in any order, positive = profit; not modified
     */
    public static double interpolatedValueAtRisk(double[] profitAndLoss, Confidence confidence) {
        long position = (long) (profitAndLoss.length - 1) * (WHOLE - confidence.tenThousandths());
        int rank = Math.toIntExact(position / WHOLE);
        double fraction = (double) (position % WHOLE) / WHOLE;
        var largest = new LargestLosses();
        largest.select(profitAndLoss, 0, profitAndLoss.length, Math.min(rank + 2, profitAndLoss.length));
        double upper = largest.loss(rank);
        return fraction == 0 ? upper : upper - fraction * (upper - largest.loss(rank + 1));
    }

    private static LargestLosses select(double[] profitAndLoss, Confidence confidence) {
        if (profitAndLoss.length == 0) {
            throw new IllegalArgumentException("historical tail needs at least one scenario, got none");
        }
        var largest = new LargestLosses();
        largest.select(profitAndLoss, 0, profitAndLoss.length, worstCount(profitAndLoss.length, confidence) + 1);
        return largest;
    }
}
