package io.riskgate.models.tailrisk;

import java.util.Arrays;

/**
 * The few largest losses of many scenarios, found in one pass and without allocating.
 *
 * <p>Keeps the worst profits seen so far in ascending order; a scenario that is better than the last of them costs one
 * comparison. Exact for any input: the result is the head of the fully sorted array. Reused by its owner, one thread.
 */
public final class LargestLosses {
    private double[] worst = new double[64];
    private int count;

    /**
     * Finds the {@code wanted} smallest values among {@code profitAndLoss[from..to)}.
     *
     * @param profitAndLoss scenario profits, positive = profit, every one finite, which is checked; not modified
     * @param wanted between 1 and {@code to - from}
     */
    public void select(double[] profitAndLoss, int from, int to, int wanted) {
        if (wanted < 1 || wanted > to - from) {
            throw new IllegalArgumentException("wanted must lie in 1.." + (to - from) + ", got " + wanted);
        }
        if (worst.length < wanted) {
            worst = new double[wanted];
        }
        requireFinite(profitAndLoss, from, to);
        count = wanted;
        System.arraycopy(profitAndLoss, from, worst, 0, wanted);
        Arrays.sort(worst, 0, wanted);
        double bound = worst[wanted - 1];
        for (int i = from + wanted; i < to; i++) {
            if (profitAndLoss[i] < bound) {
                insert(profitAndLoss[i]);
                bound = worst[wanted - 1];
            }
        }
    }

    // A comparison with NaN is false, so without this pass a broken scenario would simply not count.
    private static void requireFinite(double[] profitAndLoss, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!(Math.abs(profitAndLoss[i]) <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("scenario profit " + i + " must be finite, got " + profitAndLoss[i]);
            }
        }
    }

    private void insert(double profit) {
        int at = count - 1;
        while (at > 0 && worst[at - 1] > profit) {
            worst[at] = worst[at - 1];
            at--;
        }
        worst[at] = profit;
    }

    /** The loss of a rank, 0 = the largest; positive = loss. */
    public double loss(int rank) {
        if (rank >= count) {
            throw new IllegalArgumentException("rank must be below " + count + ", got " + rank);
        }
        return 0.0 - worst[rank];
    }

    /** Sum of the largest losses, in fixed order from the largest. */
    public double sumOfLargest(int ranks) {
        double sum = 0;
        for (int rank = 0; rank < ranks; rank++) {
            sum += loss(rank);
        }
        return sum;
    }
}
