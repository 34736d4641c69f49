package io.riskgate.models.stress;

import io.riskgate.models.covariance.EwmaWeights;
import java.util.Arrays;

/**
 * Random scenarios as weights on past days: under scenario s a book with daily profits p makes {@code sum u_t(s) p_t}.
 *
 * <p>Weights {@code sqrt(w_t) z_t} with independent standard normal z give returns whose covariance is exactly the
 * weighted sample covariance {@code sum w_t r_t r_t'}, singular or not, without ever forming or factoring it; and a
 * book costs one product a day instead of one an instrument. The number of a scenario and the seed fix its weights.
 */
public sealed interface ScenarioGenerator {
    /** Days of history that are weighted, the newest ones. */
    int days();

    /** Name in results: normal, student-t or blocks. */
    String label();

    /** Writes the weights of a scenario, oldest day first; {@code weights} has {@link #days()} slots. */
    void draw(Draw draw, double[] weights);

    /** Which scenario is drawn, and the numbers it is drawn from; reused by one thread. */
    final class Draw {
        private final RandomStream random = new RandomStream();
        private double[] roots = new double[0];
        private double rootsDecay;

        /** Goes to the start of a scenario. */
        public Draw at(long seed, long scenario) {
            random.start(seed, scenario);
            return this;
        }

        private void fillNormal(double[] weights, double decay, double scale) {
            if (roots.length != weights.length || rootsDecay != decay) {
                roots = EwmaWeights.of(decay, weights.length);
                rootsDecay = decay;
                for (int day = 0; day < roots.length; day++) {
                    roots[day] = Math.sqrt(roots[day]);
                }
            }
            for (int day = 0; day < weights.length; day++) {
                weights[day] = scale * roots[day] * random.normal();
            }
        }
    }

    /**
     * Normal returns with an exponentially weighted covariance.
     *
     * @param decay weight of a day relative to the next newer one
     * @param horizonDays length of the stress; volatility grows with its root
     */
    record Normal(int days, double decay, int horizonDays) implements ScenarioGenerator {
        /** Refuses a history or horizon that is too short. */
        public Normal {
            requireDays(days, horizonDays);
        }

        @Override
        public String label() {
            return "normal";
        }

        @Override
        public void draw(Draw draw, double[] weights) {
            draw.fillNormal(weights, decay, Math.sqrt(horizonDays));
        }
    }

    /**
     * The same covariance with the fat tails of a multivariate Student-t: one chi-square for all instruments, so that
     * they are extreme together.
     *
     * @param degreesOfFreedom above 2, so that there is a variance
     */
    record StudentT(int days, double decay, int horizonDays, double degreesOfFreedom) implements ScenarioGenerator {
        /** Refuses tails without a variance. */
        public StudentT {
            requireDays(days, horizonDays);
            if (!(degreesOfFreedom > 2)) {
                throw new IllegalArgumentException("degrees of freedom must be above 2, got " + degreesOfFreedom);
            }
        }

        @Override
        public String label() {
            return "student-t";
        }

        @Override
        public void draw(Draw draw, double[] weights) {
            double chiSquare = 2 * draw.random.gamma(degreesOfFreedom / 2);
            double scale = Math.sqrt(horizonDays * (degreesOfFreedom - 2) / chiSquare);
            draw.fillNormal(weights, decay, scale);
        }
    }

    /**
     * Runs of real days, each begun at random, until the horizon is full: keeps the clustering inside a block.
     *
     * @param blockDays length of a run
     */
    record Blocks(int days, int horizonDays, int blockDays) implements ScenarioGenerator {
        /** Refuses blocks longer than the history. */
        public Blocks {
            requireDays(days, horizonDays);
            if (blockDays < 1 || blockDays > days) {
                throw new IllegalArgumentException("a block must have 1 to " + days + " days, got " + blockDays);
            }
        }

        @Override
        public String label() {
            return "blocks";
        }

        @Override
        public void draw(Draw draw, double[] weights) {
            Arrays.fill(weights, 0);
            int wanted = horizonDays;
            while (wanted > 0) {
                int start = draw.random.below(days - blockDays + 1);
                int length = Math.min(blockDays, wanted);
                for (int day = start; day < start + length; day++) {
                    weights[day] += 1;
                }
                wanted -= length;
            }
        }
    }

    /** Refuses what no scenario can be drawn from. */
    private static void requireDays(int days, int horizonDays) {
        if (days < 2 || horizonDays < 1) {
            throw new IllegalArgumentException(
                    "a generator needs 2 days of history and a horizon of 1 day, got " + days + " and " + horizonDays);
        }
    }
}
