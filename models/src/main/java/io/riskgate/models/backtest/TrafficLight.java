package io.riskgate.models.backtest;

import io.riskgate.models.tailrisk.Confidence;
import java.util.List;

/**
 * The Basel Committee's zones for exceedances of 99 % value at risk in 250 days (January 1996, table 2).
 *
 * <p>The table is for that confidence and that length; {@link #of(int, int, Confidence)} applies the rule behind it to
 * any.
 */
public enum TrafficLight {
    /** 0 to 4: no reason to doubt the model. */
    GREEN,
    /** 5 to 9: could be either; the capital multiplier rises. */
    YELLOW,
    /** 10 or more: the model is almost certainly wrong. */
    RED;

    /** Days that the table is made for. */
    public static final int DAYS = 250;

    private static final int YELLOW_FROM = 5;
    private static final int RED_FROM = 10;
    private static final List<Double> INCREASES = List.of(0.40, 0.50, 0.65, 0.75, 0.85);

    /** The zone of a number of exceedances, 0 or more. */
    public static TrafficLight of(int exceedances) {
        if (exceedances < 0) {
            throw new IllegalArgumentException("exceedances must be 0 or more, got " + exceedances);
        }
        if (exceedances < YELLOW_FROM) {
            return GREEN;
        }
        return exceedances < RED_FROM ? YELLOW : RED;
    }

    /**
     * The zone by the rule that made the table: yellow from the count that a right model stays at or below with 95 %,
     * red from 99.99 %. For 250 days at 99 % it is the table.
     *
     * @param observations days, 1 or more
     * @param exceedances of them, 0 or more
     */
    public static TrafficLight of(int observations, int exceedances, Confidence confidence) {
        double cumulative = new BinomialProbability(observations, confidence.tailProbability()).atMost(exceedances);
        if (cumulative < 0.95) {
            return GREEN;
        }
        return cumulative < 0.9999 ? YELLOW : RED;
    }

    /** What the table adds to the capital multiplier of 3 for a number of exceedances. */
    public static double multiplierIncrease(int exceedances) {
        return switch (of(exceedances)) {
            case GREEN -> 0;
            case YELLOW -> INCREASES.get(exceedances - YELLOW_FROM);
            case RED -> 1;
        };
    }
}
