package io.riskgate.models.backtest;

import io.riskgate.models.returns.FiniteNumbers;

/** The days on which the loss was larger than forecast, oldest first; immutable. */
public final class Exceedances {
    private final boolean[] hits;
    private final int count;

    private Exceedances(boolean[] hits) {
        this.hits = hits;
        int sum = 0;
        for (boolean hit : hits) {
            sum += hit ? 1 : 0;
        }
        this.count = sum;
    }

    /**
     * Compares outcomes with forecasts made before them: an exceedance is {@code profit < -valueAtRisk}, strictly.
     *
     * @param profitAndLoss one or more, finite, positive = profit
     * @param valueAtRisk one per day, finite, positive = loss
     */
    public static Exceedances of(double[] profitAndLoss, double[] valueAtRisk) {
        FiniteNumbers.require("profit", profitAndLoss);
        FiniteNumbers.require("value at risk", valueAtRisk, profitAndLoss.length);
        boolean[] hits = new boolean[profitAndLoss.length];
        for (int day = 0; day < hits.length; day++) {
            hits[day] = profitAndLoss[day] < -valueAtRisk[day];
        }
        return ofHits(hits);
    }

    /** Takes a known pattern of one or more days. */
    public static Exceedances ofHits(boolean[] hits) {
        if (hits.length == 0) {
            throw new IllegalArgumentException("a backtest needs at least one day, got none");
        }
        return new Exceedances(hits.clone());
    }

    /** Days compared. */
    public int observations() {
        return hits.length;
    }

    /** Days exceeded. */
    public int count() {
        return count;
    }

    /** Whether the loss of a day exceeded its forecast; day 0 is the oldest. */
    public boolean at(int day) {
        return hits[day];
    }

    /**
     * Exceedances within a stretch of days.
     *
     * @param to exclusive
     */
    public int countBetween(int from, int to) {
        int sum = 0;
        for (int day = from; day < to; day++) {
            sum += hits[day] ? 1 : 0;
        }
        return sum;
    }

    /** How often a day of one kind was followed by a day of another, over the n - 1 pairs of neighbors. */
    public int transitions(boolean from, boolean to) {
        int sum = 0;
        for (int day = 1; day < hits.length; day++) {
            sum += hits[day - 1] == from && hits[day] == to ? 1 : 0;
        }
        return sum;
    }
}
