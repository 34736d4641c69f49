package io.riskgate.stress.optimize;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges the search on every part of the history in turn.
 *
 * <p>The history is cut into blocks; each is judged by what all other days choose, without the purged days on both
 * sides of it. Beside that stands the probability of backtest overfitting: of all ways to cut ten blocks into two
 * halves, the share in which the best of one half is below the middle in the other. Source: Bailey, Borwein, Lopez de
 * Prado and Zhu 2017, The Probability of Backtest Overfitting.
 */
public final class PurgedFolds {
    /** Blocks of the cross-validation and of the overfitting probability; even. */
    static final int BLOCKS = 10;

    private final CandidateRecords records;

    public PurgedFolds(CandidateRecords records) {
        this.records = records;
    }

    /**
     * What came of all blocks.
     *
     * @param splitCount ways to cut the blocks into halves
     * @param overfitProbability share of those in which the best of one half is at or below the middle of the other
     */
    public record Verdict(int blocks, OutOfSample outOfSample, int splitCount, double overfitProbability) {}

    public Verdict run() {
        int days = records.panel().days();
        double[] chosenDays = new double[days];
        double[] standardDays = new double[days];
        double ranks = 0;
        for (int block = 0; block < BLOCKS; block++) {
            int from = from(block);
            int to = from(block + 1);
            int purge = records.plan().purgeDays();
            int chosen = records.choose(
                    day -> day < from - purge || day >= to + purge, records.isVolatile(Math.max(0, from - purge - 1)));
            ranks += records.rank(chosen, day -> day >= from && day < to);
            for (int day = from; day < to; day++) {
                chosenDays[day] = records.record(chosen).at(day);
                standardDays[day] = records.record(0).at(day);
            }
        }
        var outOfSample = OutOfSample.of(chosenDays, standardDays, ranks / BLOCKS, records.dailySharpes());
        List<Integer> splits = splits();
        return new Verdict(BLOCKS, outOfSample, splits.size(), overfitProbability(splits));
    }

    private int from(int block) {
        return (int) ((long) records.panel().days() * block / BLOCKS);
    }

    private int blockOf(int day) {
        int block = (int) ((long) day * BLOCKS / records.panel().days());
        return day < from(block) ? block - 1 : day >= from(block + 1) ? block + 1 : block;
    }

    /** Sets of half of the blocks, as bits. */
    private static List<Integer> splits() {
        List<Integer> halves = new ArrayList<>();
        for (int bits = 0; bits < 1 << BLOCKS; bits++) {
            if (Integer.bitCount(bits) == BLOCKS / 2) {
                halves.add(bits);
            }
        }
        return halves;
    }

    private double overfitProbability(List<Integer> splits) {
        int[] blocks = new int[records.panel().days()];
        for (int day = 0; day < blocks.length; day++) {
            blocks[day] = blockOf(day);
        }
        int candidates = records.candidates().size();
        int overfit = 0;
        for (int half : splits) {
            int best = 0;
            double bestSharpe = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < candidates; i++) {
                double sharpe = records.record(i).sharpe(0, blocks.length, day -> (half >> blocks[day] & 1) == 1);
                if (sharpe > bestSharpe) {
                    best = i;
                    bestSharpe = sharpe;
                }
            }
            int rank = records.rank(best, day -> (half >> blocks[day] & 1) == 0);
            overfit += 2 * rank >= candidates + 1 ? 1 : 0;
        }
        return (double) overfit / splits.size();
    }
}
