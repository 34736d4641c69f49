package io.riskgate.models.backtest;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * Chances of a number of successes in independent trials.
 *
 * @param trials 0 or more
 * @param probability of one success, in [0, 1]
 */
public record BinomialProbability(int trials, double probability) {
    private static final double TIE = 1 + 1e-7;

    /** Refuses what is no binomial distribution. */
    public BinomialProbability {
        if (trials < 0 || !(probability >= 0) || probability > 1) {
            throw new IllegalArgumentException(
                    "need trials of 0 or more and a probability, got " + trials + " and " + probability);
        }
    }

    /** Exactly this many. */
    public double exactly(int successes) {
        return new BinomialDistribution(null, trials, probability).probability(successes);
    }

    /** This many or more. */
    public double atLeast(int successes) {
        if (successes <= 0) {
            return 1;
        }
        return successes > trials ? 0 : Beta.regularizedBeta(probability, successes, trials - successes + 1.0);
    }

    /** This many or fewer. */
    public double atMost(int successes) {
        if (successes < 0) {
            return 0;
        }
        return successes >= trials ? 1 : Beta.regularizedBeta(1 - probability, trials - successes, successes + 1.0);
    }

    /** All outcomes that are no likelier than this one, as R's {@code binom.test} counts them. */
    public double twoSided(int successes) {
        double limit = exactly(successes) * TIE;
        double sum = 0;
        for (int other = 0; other <= trials; other++) {
            double chance = exactly(other);
            sum += chance <= limit ? chance : 0;
        }
        return Math.min(1, sum);
    }
}
