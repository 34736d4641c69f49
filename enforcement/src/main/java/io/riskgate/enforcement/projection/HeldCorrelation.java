package io.riskgate.enforcement.projection;

import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.regime.MeanCorrelation;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Mean pairwise correlation of a set of instruments, now and as it would have been over the last bars.
 *
 * <p>Where fewer than two of them moved there is no correlation: bars up to such a one say nothing of those after it.
 * Computed when the set or the bars have changed and kept otherwise, so that most orders find it ready. Owned by one
 * thread.
 */
public final class HeldCorrelation {
    private static final double DECAY = 0.94;
    private static final int ROWS_MAX = 60;
    private static final int ROWS_MIN = 30;
    private static final int HISTORY_MAX = 60;
    /** The rise is measured over so many bars. */
    private static final int RISE_BARS = 5;

    private static final double PERCENTILE = 0.95;

    private int[] instruments = new int[0];
    private long returnsRevision = -1;
    private double[] history = new double[0];
    private double usualMost;
    private int observedDays;

    void update(MarketView market, int[] wanted) {
        if (returnsRevision == market.returnsRevision() && Arrays.equals(instruments, wanted)) {
            return;
        }
        instruments = wanted;
        returnsRevision = market.returnsRevision();
        observedDays = market.barCount();
        double[][] columns = new double[wanted.length][];
        for (int i = 0; i < wanted.length; i++) {
            columns[i] = market.returns(wanted[i]);
            observedDays = Math.min(observedDays, market.observedDays(wanted[i]));
        }
        history = wanted.length < 2 || observedDays < ROWS_MIN ? new double[0] : history(columns, market.windowEnd());
        usualMost = isKnown() ? usualMostOf(history) : 0;
    }

    private double[] history(double[][] columns, int end) {
        int rows = Math.min(ROWS_MAX, observedDays);
        double[] weights = EwmaWeights.of(DECAY, rows);
        int bars = Math.min(HISTORY_MAX, observedDays - rows + 1);
        double[] values = new double[bars];
        for (int i = bars - 1; i >= 0; i--) {
            OptionalDouble value = MeanCorrelation.of(columns, end - bars + 1 + i, weights);
            if (value.isEmpty()) {
                return Arrays.copyOfRange(values, i + 1, bars);
            }
            values[i] = value.getAsDouble();
        }
        return values;
    }

    private static double usualMostOf(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(PERCENTILE * sorted.length) - 1];
    }

    /** How many instruments were looked at. */
    public int instrumentCount() {
        return instruments.length;
    }

    /** Why nothing is known. */
    public String unknownCause() {
        return observedDays < ROWS_MIN
                ? "only " + observedDays + " days of returns of everything held"
                : "fewer than two of the instruments held have moved within " + Math.min(ROWS_MAX, observedDays)
                        + " days";
    }

    /** Whether there are pairs that move and days enough. */
    public boolean isKnown() {
        return history.length > 0;
    }

    /** Now. */
    public double newest() {
        return history[history.length - 1];
    }

    /** What 95 % of the last bars did not exceed. */
    public double usualMost() {
        return usualMost;
    }

    /** Bars behind {@link #usualMost()}. */
    public int historyBars() {
        return history.length;
    }

    /** Rise within five bars; zero while there are fewer. */
    public double rise() {
        return history.length <= RISE_BARS ? 0 : newest() - history[history.length - 1 - RISE_BARS];
    }
}
