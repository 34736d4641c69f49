package io.riskgate.models.returns;

/**
 * Simple returns {@code P(t) / P(t-1) - 1}, shape [days][instruments], oldest day first; every entry finite; immutable.
 *
 * <p>A row is complete or does not exist: nothing is filled in. Worked number: prices 100, 110, 99 give 0.1 and -0.1.
 */
public final class ReturnMatrix {
    private final int days;
    private final int instruments;
    private final double[] values;

    private ReturnMatrix(int days, int instruments, double[] values) {
        this.days = days;
        this.instruments = instruments;
        this.values = values;
    }

    /**
     * Takes a copy of return rows.
     *
     * @param rows shape [days][instruments], oldest first, at least one row, all of one length, all finite
     */
    public static ReturnMatrix of(double[][] rows) {
        if (rows.length == 0) {
            throw new IllegalArgumentException("returns need at least one row, got none");
        }
        int instruments = rows[0].length;
        double[] values = new double[rows.length * instruments];
        for (int day = 0; day < rows.length; day++) {
            FiniteNumbers.require("return of row " + day, rows[day], instruments);
            System.arraycopy(rows[day], 0, values, day * instruments, instruments);
        }
        return new ReturnMatrix(rows.length, instruments, values);
    }

    /**
     * Returns between consecutive price rows: one row fewer than prices.
     *
     * @param prices shape [days + 1][instruments], oldest first, every one finite and above zero
     */
    public static ReturnMatrix ofPrices(double[][] prices) {
        double[][] rows = new double[Math.max(0, prices.length - 1)][];
        for (int day = 0; day < rows.length; day++) {
            rows[day] = row(prices[day], prices[day + 1]);
        }
        return of(rows);
    }

    /** One row of returns between two price rows; refuses a price that is not finite and above zero. */
    static double[] row(double[] before, double[] after) {
        FiniteNumbers.require("earlier price", before);
        FiniteNumbers.require("price", after, before.length);
        double[] row = new double[after.length];
        for (int i = 0; i < row.length; i++) {
            if (!(before[i] > 0) || !(after[i] > 0)) {
                throw new IllegalArgumentException(
                        "price " + i + " must be above zero, got " + before[i] + " then " + after[i]);
            }
            row[i] = after[i] / before[i] - 1;
        }
        return row;
    }

    /** Number of rows. */
    public int days() {
        return days;
    }

    /** Number of columns. */
    public int instruments() {
        return instruments;
    }

    /** The return of one instrument on one day; day 0 is the oldest. */
    public double at(int day, int instrument) {
        return values[day * instruments + instrument];
    }

    /** A copy of one day. */
    public double[] row(int day) {
        double[] row = new double[instruments];
        System.arraycopy(values, day * instruments, row, 0, instruments);
        return row;
    }

    /** A copy of one instrument's history, oldest first. */
    public double[] column(int instrument) {
        double[] column = new double[days];
        for (int day = 0; day < days; day++) {
            column[day] = at(day, instrument);
        }
        return column;
    }

    /** The last rows; refuses more than there are. */
    public ReturnMatrix newest(int rows) {
        return range(days - rows, days);
    }

    /** Rows {@code from} (inclusive) to {@code to} (exclusive). */
    public ReturnMatrix range(int from, int to) {
        if (from < 0 || from >= to || to > days) {
            throw new IllegalArgumentException("rows " + from + " to " + to + " are not within 0 to " + days);
        }
        double[] part = new double[(to - from) * instruments];
        System.arraycopy(values, from * instruments, part, 0, part.length);
        return new ReturnMatrix(to - from, instruments, part);
    }

    /**
     * Profit and loss of constant exposures on each day, oldest first, positive = profit.
     *
     * @param exposures base currency, one per instrument, signed
     */
    public double[] profitAndLoss(double[] exposures) {
        FiniteNumbers.require("exposure", exposures, instruments);
        double[] profits = new double[days];
        for (int day = 0; day < days; day++) {
            double sum = 0;
            for (int i = 0; i < instruments; i++) {
                sum += at(day, i) * exposures[i];
            }
            profits[day] = sum;
        }
        return profits;
    }
}
