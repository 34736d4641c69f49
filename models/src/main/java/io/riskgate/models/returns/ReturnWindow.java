package io.riskgate.models.returns;

import java.util.Arrays;

/**
 * The newest rows of returns of a fixed list of instruments, fed one bar of prices at a time.
 *
 * <p>A bar with a missing or stale price adds no row and is counted; nothing is zero-filled or carried forward, because
 * an invented zero return lowers volatility and correlation exactly when data is bad. The next complete bar makes one
 * return from the last complete one if that is not longer ago than the settings allow. Owned by one thread.
 */
public final class ReturnWindow {
    private final WindowSettings settings;
    private final int instruments;
    private final double[][] rows;
    private final int[] unchangedBars;
    private final long[] counts = new long[BarOutcome.values().length];
    private double[] base = new double[0];
    private long baseMillis;
    private long lastBarMillis = Long.MIN_VALUE;
    private int size;
    private int next;

    /**
     * An empty window.
     *
     * @param instruments number of columns, 1 or more
     */
    public ReturnWindow(WindowSettings settings, int instruments) {
        if (instruments < 1) {
            throw new IllegalArgumentException("instruments must be 1 or more, got " + instruments);
        }
        this.settings = settings;
        this.instruments = instruments;
        this.rows = new double[settings.rowsMax()][];
        this.unchangedBars = new int[instruments];
    }

    /**
     * Offers one bar.
     *
     * @param barMillis time of the bar; later than every bar before
     * @param prices one per instrument; a missing price is NaN
     * @param priceMillis when each price was observed
     * @return what became of it, also counted in {@link #count}
     */
    public BarOutcome offer(long barMillis, double[] prices, long[] priceMillis) {
        if (prices.length != instruments || priceMillis.length != instruments) {
            throw new IllegalArgumentException("bar must have " + instruments + " prices and times, got "
                    + prices.length + " and " + priceMillis.length);
        }
        BarOutcome outcome = judge(barMillis, prices, priceMillis);
        lastBarMillis = Math.max(lastBarMillis, barMillis);
        if (outcome == BarOutcome.ROW_ADDED) {
            rows[next] = ReturnMatrix.row(base, prices);
            next = (next + 1) % rows.length;
            size = Math.min(size + 1, rows.length);
        }
        if (outcome == BarOutcome.ROW_ADDED || outcome == BarOutcome.BASE_SET || outcome == BarOutcome.GAP) {
            base = prices.clone();
            baseMillis = barMillis;
        }
        counts[outcome.ordinal()]++;
        return outcome;
    }

    private BarOutcome judge(long barMillis, double[] prices, long[] priceMillis) {
        if (barMillis <= lastBarMillis) {
            return BarOutcome.OUT_OF_ORDER;
        }
        for (double price : prices) {
            if (!(price > 0) || price == Double.POSITIVE_INFINITY) {
                return BarOutcome.PRICE_MISSING;
            }
        }
        if (stale(barMillis, prices, priceMillis)) {
            return BarOutcome.PRICE_STALE;
        }
        if (base.length == 0) {
            return BarOutcome.BASE_SET;
        }
        return barMillis - baseMillis > settings.gapMillisMax() ? BarOutcome.GAP : BarOutcome.ROW_ADDED;
    }

    private boolean stale(long barMillis, double[] prices, long[] priceMillis) {
        boolean stale = false;
        for (int i = 0; i < instruments; i++) {
            boolean unchanged = base.length > 0 && prices[i] == base[i];
            unchangedBars[i] = unchanged ? unchangedBars[i] + 1 : 0;
            stale |= unchangedBars[i] > settings.unchangedBarsMax();
            stale |= barMillis - priceMillis[i] > settings.priceAgeMillisMax();
        }
        return stale;
    }

    /** Rows held. */
    public int size() {
        return size;
    }

    /** Whether enough rows are held for an estimate. */
    public boolean ready() {
        return size >= settings.rowsMin();
    }

    /** How many bars met this outcome since the window was made. */
    public long count(BarOutcome outcome) {
        return counts[outcome.ordinal()];
    }

    /**
     * The rows held, oldest first.
     *
     * @throws IllegalStateException while not {@link #ready}
     */
    public ReturnMatrix returns() {
        if (!ready()) {
            throw new IllegalStateException(
                    "returns need " + settings.rowsMin() + " rows, got " + size + "; ask ready() first");
        }
        double[][] ordered = new double[size][];
        int oldest = size < rows.length ? 0 : next;
        Arrays.setAll(ordered, i -> rows[(oldest + i) % rows.length]);
        return ReturnMatrix.of(ordered);
    }
}
