package io.riskgate.stress.optimize;

/**
 * What the chosen limits were worth on days that had no part in the choice, beside the standard ones.
 *
 * @param days judged
 * @param meanRank place of the chosen candidate, 1 = best; the middle is half the number of candidates plus a half
 * @param deflatedProbability probability that the chosen track record is above the best of as many worthless ones
 * @param differenceT t statistic of the daily difference between chosen and standard
 */
public record OutOfSample(
        int days,
        double chosenSharpe,
        double standardSharpe,
        double chosenDrawdown,
        double standardDrawdown,
        double meanRank,
        double deflatedProbability,
        double differenceT) {
    private static final double SURE = 0.95;
    private static final double SIGNIFICANT_T = 2;

    static OutOfSample of(double[] chosen, double[] standard, double meanRank, double[] trials) {
        double[] difference = new double[chosen.length];
        for (int day = 0; day < difference.length; day++) {
            difference[day] = chosen[day] - standard[day];
        }
        return new OutOfSample(
                chosen.length,
                DeflatedSharpe.annual(chosen),
                DeflatedSharpe.annual(standard),
                DeflatedSharpe.drawdown(chosen),
                DeflatedSharpe.drawdown(standard),
                meanRank,
                DeflatedSharpe.probability(chosen, trials),
                DeflatedSharpe.daily(difference) * Math.sqrt(difference.length));
    }

    /** Whether the choice beats both chance and the standard. */
    public boolean isWorthIt() {
        return deflatedProbability >= SURE && differenceT > SIGNIFICANT_T;
    }
}
