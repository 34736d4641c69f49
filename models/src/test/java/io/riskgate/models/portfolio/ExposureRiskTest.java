package io.riskgate.models.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.Seeds;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.covariance.EwmaCovariance;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExposureRiskTest {
    private static final CovarianceMatrix UNIT = CovarianceMatrix.of(2, (i, j) -> i == j ? 1 : 0);

    @Test
    void exposures_three_and_four_have_sigma_five_and_components_1_8_and_3_2() {
        var risk = ExposureRisk.of(UNIT, new double[] {3, 4});
        assertThat(risk.sigma()).isEqualTo(5);
        assertThat(risk.marginal(1)).containsExactly(0.6, 0.8);
        assertThat(risk.component(1)).containsExactly(new double[] {1.8, 3.2}, within(1e-15));
    }

    @Test
    void a_flat_book_has_zero_everywhere() {
        var risk = ExposureRisk.of(UNIT, new double[] {0, 0});
        assertThat(risk.sigma()).isZero();
        assertThat(risk.component(2.33)).containsExactly(0, 0);
    }

    @Test
    void components_sum_to_the_measure() {
        var random = Seeds.of("Euler sums");
        for (int trial = 0; trial < 500; trial++) {
            int n = 1 + random.nextInt(30);
            var risk = ExposureRisk.of(
                    EwmaCovariance.of(ReturnMatrix.of(Seeds.returns(random, 60, n)), 0.94), Seeds.exposures(random, n));
            double sum = Arrays.stream(risk.component(2.326)).sum();
            assertThat(sum / (2.326 * risk.sigma())).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void incremental_risk_equals_the_difference_of_two_books() {
        var random = Seeds.of("incremental risk");
        for (int trial = 0; trial < 500; trial++) {
            var covariance = EwmaCovariance.of(ReturnMatrix.of(Seeds.returns(random, 60, 6)), 0.94);
            double[] exposures = Seeds.exposures(random, 6);
            double[] after = exposures.clone();
            double change = 100_000 * random.nextGaussian();
            after[2] += change;
            var before = ExposureRisk.of(covariance, exposures);
            double difference = ExposureRisk.of(covariance, after).sigma() - before.sigma();
            assertThat(before.incremental(1, 2, change)).isCloseTo(difference, within(1e-9 * before.sigma()));
        }
    }

    @Test
    void doubling_a_book_doubles_its_risk() {
        var random = Seeds.of("homogeneity");
        var covariance = EwmaCovariance.of(ReturnMatrix.of(Seeds.returns(random, 60, 6)), 0.94);
        double[] exposures = Seeds.exposures(random, 6);
        double[] doubled = Arrays.stream(exposures).map(value -> 2 * value).toArray();
        assertThat(ExposureRisk.of(covariance, doubled).sigma())
                .isEqualTo(2 * ExposureRisk.of(covariance, exposures).sigma());
    }

    @Test
    void a_book_changed_a_million_times_equals_a_fresh_one() {
        var random = Seeds.of("book incremental equals batch");
        var scenarios = ReturnMatrix.of(Seeds.returns(random, 100, 8));
        var covariance = EwmaCovariance.of(scenarios.newest(60), 0.94);
        var book = new ExposureBook(covariance, scenarios, new double[8]);
        for (int change = 0; change < 1_000_000; change++) {
            book.change(random.nextInt(8), 10_000 * random.nextGaussian());
        }
        var fresh = new ExposureBook(covariance, scenarios, book.exposures());
        assertThat(book.sigma() / fresh.sigma()).isCloseTo(1, within(1e-10));
        double[] profits = fresh.profitAndLoss();
        double largest = Arrays.stream(profits).map(Math::abs).max().orElseThrow();
        assertThat(book.profitAndLoss()).containsExactly(profits, within(1e-10 * largest));
        assertThat(book.forcedRebuilds()).isZero();
    }

    @Test
    void a_question_changes_nothing() {
        var book = new ExposureBook(UNIT, ReturnMatrix.of(new double[][] {{0.1, 0.2}}), new double[] {3, 4});
        assertThat(book.profitAndLossAfter(0, 10)).containsExactly(new double[] {2.1}, within(1e-15));
        assertThat(book.sigmaAfter(0, -3)).isEqualTo(4);
        assertThat(book.sigma()).isEqualTo(5);
        assertThat(book.exposures()).containsExactly(3, 4);
    }

    @Test
    void volatility_above_target_asks_for_a_smaller_book() {
        var advice = VolatilityTarget.DEFAULT.advise(20_000, 1_000_000);
        assertThat(advice.annualRatio()).isCloseTo(0.31749, within(1e-5));
        assertThat(advice.scale()).isCloseTo(0.47246, within(1e-5));
        assertThat(advice.rebalance()).isTrue();
        assertThat(advice.aboveMaximum()).isTrue();
    }

    @Test
    void volatility_within_a_tenth_of_target_is_left_alone() {
        var advice = VolatilityTarget.DEFAULT.advise(1_000_000 * 0.14 / Math.sqrt(252), 1_000_000);
        assertThat(advice.rebalance()).isFalse();
        assertThat(advice.aboveMaximum()).isFalse();
        assertThat(VolatilityTarget.DEFAULT.advise(0, 1).scale()).isEqualTo(1);
    }

    @Test
    void refuses_exposures_that_are_not_finite_or_do_not_fit() {
        assertThatThrownBy(() -> ExposureRisk.of(UNIT, new double[] {1, Double.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("exposure 1 must be finite, got Infinity");
        assertThatThrownBy(() -> ExposureRisk.of(UNIT, new double[] {1})).isInstanceOf(IllegalArgumentException.class);
    }
}
