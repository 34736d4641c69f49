package io.riskgate.models.stress;

import java.util.OptionalDouble;

/** The smallest shocks that bring a book to a given loss. */
public final class ReverseStress {
    private ReverseStress() {}

    /**
     * How many times a scenario's shock and gap must come for the loss to reach an allowance, while the costs of
     * selling stay; empty where the book gains from it. Worked number: shock 80, gap 10, costs 10, allowed 55 gives
     * 0.5.
     */
    public static OptionalDouble multiple(StressLoss loss, double allowed) {
        double growing = loss.shock() + loss.gap();
        double missing = allowed - loss.spread() - loss.liquidation();
        if (missing <= 0) {
            return OptionalDouble.of(0);
        }
        return growing > 0 ? OptionalDouble.of(missing / growing) : OptionalDouble.empty();
    }

    /**
     * The likeliest returns under which a book loses exactly an allowance: {@code r = -S w * allowed / w'Sw}.
     *
     * <p>Among all r with {@code -w'r = allowed} these have the smallest {@code r' S^-1 r}; S is not inverted.
     *
     * @param returns [instruments][days], oldest first
     * @param profits [days] of the book
     * @param weights of the days, summing to one
     * @return one return per instrument; all zero for a book without variance
     */
    public static double[] likeliest(double[][] returns, double[] profits, double[] weights, double allowed) {
        double variance = 0;
        for (int day = 0; day < profits.length; day++) {
            variance += weights[day] * profits[day] * profits[day];
        }
        double[] shocks = new double[returns.length];
        for (int i = 0; i < shocks.length; i++) {
            double covariance = 0;
            for (int day = 0; day < profits.length; day++) {
                covariance += weights[day] * returns[i][day] * profits[day];
            }
            shocks[i] = variance > 0 ? -covariance * allowed / variance : 0;
        }
        return shocks;
    }
}
