package io.riskgate.models.tailrisk;

import java.util.Arrays;

/**
 * The few worst days of a profit and loss vector that changes a little from one selection to the next.
 *
 * <p>Exact for any input: the profits are the head of the fully sorted array. Nothing is allocated after the first use.
 * Reused by its owner, one thread.
 *
 * <p>Note on the method. Most orders move a portfolio little, so the days that were worst for the last one are nearly
 * the worst days for the next. Their present profits come first: sorted, which is quick because they nearly are
 * already, they give as many values as are wanted, so the worst of the rest must lie below the mildest of them. One
 * pass compares every other day with that bound, and hardly any gets past it. The days that are remembered decide how
 * fast the answer comes, never what it is: ten orders or none before, the same vector gives the same profits.
 * Trade-off: a vector that has nothing to do with the last one costs as much as an insertion into the sorted head for
 * each of its bad days.
 */
public final class WorstDays {
    private int[] days = new int[0];
    private double[] profits = new double[0];
    private int[] takenDays = new int[0];
    private double[] takenProfits = new double[0];
    private int count;
    private int first;
    private int end;
    private int enteredCount;
    private boolean sawNaN;

    /**
     * Finds the {@code wanted} smallest among {@code profitAndLoss[from..to)}.
     *
     * @param profitAndLoss positive = profit; as it was when this returns. A NaN makes every answer NaN
     * @param wanted between 1 and {@code to - from}
     */
    public void select(double[] profitAndLoss, int from, int to, int wanted) {
        if (wanted < 1 || wanted > to - from) {
            throw new IllegalArgumentException("wanted must lie in 1.." + (to - from) + ", got " + wanted);
        }
        if (wanted != count || from != first || to != end) {
            startOver(from, to, wanted);
        }
        take(profitAndLoss);
        if (!sawNaN) {
            compareTheRest(profitAndLoss);
        }
        putBack(profitAndLoss);
    }

    private void startOver(int from, int to, int wanted) {
        if (days.length < wanted) {
            days = new int[wanted];
            profits = new double[wanted];
            takenDays = new int[wanted];
            takenProfits = new double[wanted];
        }
        for (int i = 0; i < wanted; i++) {
            days[i] = from + i;
        }
        count = wanted;
        first = from;
        end = to;
    }

    /** Sorts the present profits of the remembered days, and hides those days from the pass over the rest. */
    private void take(double[] profitAndLoss) {
        sawNaN = false;
        System.arraycopy(days, 0, takenDays, 0, count);
        for (int i = 0; i < count; i++) {
            int day = takenDays[i];
            takenProfits[i] = profitAndLoss[day];
            profitAndLoss[day] = Double.POSITIVE_INFINITY;
            place(i, day, takenProfits[i]);
        }
    }

    private void compareTheRest(double[] profitAndLoss) {
        enteredCount = 0;
        double bound = profits[count - 1];
        for (int day = first; day < end; day++) {
            double profit = profitAndLoss[day];
            if (!(profit >= bound)) { // so written that a NaN enters and is seen
                place(count - 1, day, profit);
                bound = profits[count - 1];
                enteredCount++;
                if (sawNaN) {
                    return;
                }
            }
        }
    }

    private void putBack(double[] profitAndLoss) {
        for (int i = 0; i < count; i++) {
            profitAndLoss[takenDays[i]] = takenProfits[i];
        }
        if (sawNaN) {
            Arrays.fill(profits, 0, count, Double.NaN);
            end = 0; // what is remembered is in no order: start over next time
        }
    }

    /** Puts a profit where it belongs among the places up to {@code last}, dropping what stood there. */
    private void place(int last, int day, double profit) {
        sawNaN |= Double.isNaN(profit);
        int at = last;
        while (at > 0 && profits[at - 1] > profit) {
            profits[at] = profits[at - 1];
            days[at] = days[at - 1];
            at--;
        }
        profits[at] = profit;
        days[at] = day;
    }

    /** The loss of a rank, 0 = the largest; positive = loss. */
    public double loss(int rank) {
        if (rank >= count) {
            throw new IllegalArgumentException("rank must be below " + count + ", got " + rank);
        }
        return 0.0 - profits[rank];
    }

    /** Sum of the largest losses, in fixed order from the largest. */
    public double sumOfLargest(int ranks) {
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += loss(rank);
        }
        return sum;
    }

    /** How many days of the last selection were not among those of the one before: its cost beyond one pass. */
    public int enteredCount() {
        return enteredCount;
    }
}
