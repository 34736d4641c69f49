package io.riskgate.models.tailrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.Seeds;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TailLawsTest {
    private static final int TRIALS = 500;

    @Test
    void historical_measures_are_monotone_and_shortfall_is_not_below_value_at_risk() {
        var random = Seeds.of("historical monotone");
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] profits = profits(random, 1 + random.nextInt(1200));
            double previousValue = Double.NEGATIVE_INFINITY;
            double previousShortfall = Double.NEGATIVE_INFINITY;
            for (int level = 5000; level < 10_000; level += 1 + random.nextInt(200)) {
                var confidence = new Confidence(level);
                double value = HistoricalTail.valueAtRisk(profits, confidence);
                double shortfall = HistoricalTail.expectedShortfall(profits, confidence);
                assertThat(value).isGreaterThanOrEqualTo(previousValue);
                assertThat(shortfall).isGreaterThanOrEqualTo(value);
                assertThat(shortfall).isGreaterThanOrEqualTo(previousShortfall * (1 - 1e-14) - 1e-9);
                previousValue = value;
                previousShortfall = shortfall;
            }
        }
    }

    @Test
    void parametric_measures_are_monotone_and_shortfall_is_above_value_at_risk() {
        var random = Seeds.of("parametric monotone");
        for (int trial = 0; trial < TRIALS; trial++) {
            double nu = 2.01 + StrictMath.exp(random.nextDouble() * 6);
            int level = 5000 + random.nextInt(4998);
            var lower = new Confidence(level);
            var upper = new Confidence(level + 1);
            assertThat(StudentTTail.valueAtRiskMultiplier(upper, nu))
                    .isGreaterThan(StudentTTail.valueAtRiskMultiplier(lower, nu));
            assertThat(StudentTTail.expectedShortfallMultiplier(lower, nu))
                    .isGreaterThan(StudentTTail.valueAtRiskMultiplier(lower, nu));
            assertThat(NormalTail.valueAtRiskMultiplier(upper)).isGreaterThan(NormalTail.valueAtRiskMultiplier(lower));
            assertThat(NormalTail.expectedShortfallMultiplier(lower))
                    .isGreaterThan(NormalTail.valueAtRiskMultiplier(lower));
        }
    }

    @Test
    void historical_measures_scale_and_translate_with_the_book() {
        var random = Seeds.of("scaling and translation");
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] profits = profits(random, 60 + random.nextInt(500));
            double factor = 0.1 + 10 * random.nextDouble();
            double cash = 10_000 * random.nextGaussian();
            double[] moved =
                    Arrays.stream(profits).map(profit -> factor * profit + cash).toArray();
            double value = HistoricalTail.valueAtRisk(profits, Confidence.P99);
            double shortfall = HistoricalTail.expectedShortfall(profits, Confidence.P97_5);
            assertThat(HistoricalTail.valueAtRisk(moved, Confidence.P99))
                    .isCloseTo(factor * value - cash, within(1e-8));
            assertThat(HistoricalTail.expectedShortfall(moved, Confidence.P97_5))
                    .isCloseTo(factor * shortfall - cash, within(1e-8));
        }
    }

    @Test
    void shortfall_of_two_books_together_is_at_most_the_sum() {
        var random = Seeds.of("subadditivity");
        for (int trial = 0; trial < TRIALS; trial++) {
            int days = 50 + random.nextInt(500);
            double[] one = profits(random, days);
            double[] two = profits(random, days);
            double[] both = new double[days];
            Arrays.setAll(both, day -> one[day] + two[day]);
            double sum = HistoricalTail.expectedShortfall(one, Confidence.P97_5)
                    + HistoricalTail.expectedShortfall(two, Confidence.P97_5);
            assertThat(HistoricalTail.expectedShortfall(both, Confidence.P97_5)).isLessThanOrEqualTo(sum + 1e-7);
        }
    }

    @Test
    void order_of_scenarios_is_irrelevant() {
        var random = Seeds.of("order of scenarios");
        for (int trial = 0; trial < TRIALS; trial++) {
            double[] profits = profits(random, 300);
            int[] order = Seeds.permutation(random, 300);
            double[] shuffled = new double[300];
            Arrays.setAll(shuffled, day -> profits[order[day]]);
            assertThat(HistoricalTail.valueAtRisk(shuffled, Confidence.P99))
                    .isEqualTo(HistoricalTail.valueAtRisk(profits, Confidence.P99));
            assertThat(HistoricalTail.expectedShortfall(shuffled, Confidence.P99))
                    .isEqualTo(HistoricalTail.expectedShortfall(profits, Confidence.P99));
        }
    }

    @Test
    void a_pareto_tail_is_monotone_scales_and_meets_its_threshold() {
        var random = Seeds.of("Pareto tail");
        for (int trial = 0; trial < 50; trial++) {
            double[] profits = profits(random, 1000);
            double[] doubled = Arrays.stream(profits).map(profit -> 2 * profit).toArray();
            var tail = ParetoTail.fit(profits, 100);
            var twice = ParetoTail.fit(doubled, 100);
            assertThat(tail.valueAtRisk(new Confidence(9001))).isCloseTo(tail.threshold(), within(0.02 * tail.scale()));
            assertThat(tail.valueAtRisk(Confidence.P99_9)).isGreaterThan(tail.valueAtRisk(Confidence.P99));
            assertThat(tail.expectedShortfall(Confidence.P99)).isGreaterThan(tail.valueAtRisk(Confidence.P99));
            assertThat(twice.shape()).isCloseTo(tail.shape(), within(1e-9));
            assertThat(twice.valueAtRisk(Confidence.P99) / tail.valueAtRisk(Confidence.P99))
                    .isCloseTo(2, within(1e-9));
        }
    }

    @Test
    void a_pareto_tail_near_shape_zero_is_continuous() {
        var below = new ParetoTail(10, 100, 1000, 0.99e-6, 5);
        var above = new ParetoTail(10, 100, 1000, 1.01e-6, 5);
        assertThat(above.valueAtRisk(Confidence.P99_9)).isCloseTo(below.valueAtRisk(Confidence.P99_9), within(1e-4));
    }

    @Test
    void a_pareto_tail_keeps_its_mean_finite_for_absurd_data() {
        double[] profits = new double[1000];
        Arrays.setAll(profits, day -> -StrictMath.exp(day / 20.0));
        var tail = ParetoTail.fit(profits, 100);
        assertThat(tail.shape()).isLessThanOrEqualTo(0.9900001);
        assertThat(tail.expectedShortfall(Confidence.P99_9)).isFinite();
    }

    @Test
    void the_t_fit_finds_the_shape_of_a_large_t_sample() {
        var random = Seeds.of("t fit");
        double[] sample = new double[20_000];
        for (int i = 0; i < sample.length; i++) {
            double chi = 0;
            for (int k = 0; k < 5; k++) {
                double normal = random.nextGaussian();
                chi += normal * normal;
            }
            sample[i] = 3 + 2 * random.nextGaussian() / Math.sqrt(chi / 5);
        }
        var fit = StudentTFit.to(sample);
        assertThat(fit.degreesOfFreedom()).isBetween(4.6, 5.4);
        assertThat(fit.location()).isCloseTo(3, within(0.06));
        assertThat(fit.scale()).isCloseTo(2, within(0.06));
    }

    @Test
    void too_little_history_or_no_movement_gives_six_degrees_of_freedom() {
        assertThat(StudentTFit.degreesOfFreedomFor(new double[249])).isEqualTo(6);
        assertThat(StudentTFit.degreesOfFreedomFor(new double[500])).isEqualTo(6);
    }

    private static double[] profits(Random random, int days) {
        double[] profits = new double[days];
        Arrays.setAll(profits, day -> 10_000 * random.nextGaussian() * (random.nextInt(20) == 0 ? 4 : 1));
        return profits;
    }
}
