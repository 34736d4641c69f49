package io.riskgate.models.regime;

import io.riskgate.models.returns.FiniteNumbers;
import java.util.Arrays;

/** Where the newest figure stands in its own history, and how straight a path was. */
public final class MarketHistory {
    private MarketHistory() {}

    /**
     * Where the newest value stands among those before it, in percent: 0 below all of them, 100 above all of them.
     *
     * <p>Ties count half, so a history that never changes has 50. Worked number: 1, 2, 3, 4, 5 gives 100.
     *
     * @param history two or more finite values, newest last
     */
    public static double percentileOfNewest(double[] history) {
        FiniteNumbers.require("history", history);
        if (history.length < 2) {
            throw new IllegalArgumentException("a percentile needs at least 2 values, got " + history.length);
        }
        double newest = history[history.length - 1];
        double below = 0;
        for (int i = 0; i < history.length - 1; i++) {
            below += history[i] < newest ? 1 : history[i] == newest ? 0.5 : 0;
        }
        return 100 * below / (history.length - 1);
    }

    /** The middle value, or the mean of the two in the middle. */
    public static double median(double[] values) {
        double[] sorted = FiniteNumbers.require("value", values).clone();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("a median needs at least one value, got none");
        }
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : 0.5 * (sorted[middle - 1] + sorted[middle]);
    }

    /**
     * Net move over path length: 1 for a straight line, 0 for a path that ends where it began or never moved.
     *
     * @param levels two or more finite values, oldest first
     */
    public static double efficiencyRatio(double[] levels) {
        FiniteNumbers.require("level", levels);
        double path = 0;
        for (int i = 1; i < levels.length; i++) {
            path += Math.abs(levels[i] - levels[i - 1]);
        }
        return path == 0 ? 0 : Math.abs(levels[levels.length - 1] - levels[0]) / path;
    }

    /**
     * Fall of the newest level from the highest of the series, as a share of it, 0 to 1.
     *
     * @param levels one or more, finite and above 0, oldest first
     */
    public static double drawdownRatio(double[] levels) {
        FiniteNumbers.require("level", levels);
        double peak = 0;
        for (double level : levels) {
            peak = Math.max(peak, level);
        }
        if (!(peak > 0)) {
            throw new IllegalArgumentException("a drawdown needs levels above 0, got a highest of " + peak);
        }
        return 1 - levels[levels.length - 1] / peak;
    }
}
