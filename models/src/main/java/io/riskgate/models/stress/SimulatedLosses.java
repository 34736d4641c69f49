package io.riskgate.models.stress;

import java.util.Arrays;

/**
 * Losses of many books under a run of random scenarios.
 *
 * <p>Scenarios are taken {@link #LANES} at a time, a day at a time, so that the inner loop is one multiply-add over
 * neighbors, and each loss is summed over the days in the same order whatever the batch: the result does not depend on
 * how a run is cut into pieces. Cost: one multiply-add a book, scenario and day. Owned by one thread.
 */
public final class SimulatedLosses {
    /** Scenarios in one pass: their weights of 60 days fill the fastest cache. */
    public static final int LANES = 64;

    private final ScenarioGenerator generator;
    private final ScenarioGenerator.Draw draw = new ScenarioGenerator.Draw();
    private final double[] one;
    private final double[] lanes;
    private final boolean[] counts;

    /** A simulation by one generator. */
    public SimulatedLosses(ScenarioGenerator generator) {
        this.generator = generator;
        this.one = new double[generator.days()];
        this.lanes = new double[generator.days() * LANES];
        this.counts = new boolean[generator.days()];
    }

    /**
     * Computes scenarios {@code first} to {@code first + count - 1}.
     *
     * @param profits [books][days] daily profits, oldest first, as many days as the generator weights
     * @param losses [books][at least count], written from slot 0; positive = loss
     */
    public void fill(long seed, long first, int count, double[][] profits, double[][] losses) {
        for (int done = 0; done < count; done += LANES) {
            int width = Math.min(LANES, count - done);
            drawLanes(seed, first + done, width);
            for (int book = 0; book < profits.length; book++) {
                add(profits[book], losses[book], done, width);
            }
        }
    }

    private void drawLanes(long seed, long first, int width) {
        Arrays.fill(counts, false);
        for (int lane = 0; lane < width; lane++) {
            generator.draw(draw.at(seed, first + lane), one);
            for (int day = 0; day < one.length; day++) {
                lanes[day * LANES + lane] = one[day];
                counts[day] |= one[day] != 0;
            }
        }
    }

    private void add(double[] profits, double[] losses, int done, int width) {
        if (profits.length != one.length) {
            throw new IllegalArgumentException(
                    "a book needs profits of " + one.length + " days, got " + profits.length);
        }
        Arrays.fill(losses, done, done + width, 0.0);
        for (int day = 0; day < one.length; day++) {
            if (!counts[day]) {
                continue; // a day of nobody adds nothing: runs of real days leave most of a long history out
            }
            double profit = profits[day];
            int at = day * LANES;
            for (int lane = 0; lane < width; lane++) {
                losses[done + lane] -= profit * lanes[at + lane];
            }
        }
    }

    /** Returns of one scenario for every instrument: what made it what it was. */
    public double[] returnsOf(long seed, long scenario, double[][] instrumentReturns) {
        generator.draw(draw.at(seed, scenario), one);
        double[] returns = new double[instrumentReturns.length];
        for (int i = 0; i < returns.length; i++) {
            double sum = 0;
            for (int day = 0; day < one.length; day++) {
                sum += one[day] * instrumentReturns[i][day];
            }
            returns[i] = sum;
        }
        return returns;
    }
}
