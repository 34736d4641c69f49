package io.riskgate.models.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.Seeds;
import io.riskgate.models.portfolio.ExposureRisk;
import io.riskgate.models.returns.ReturnMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CovarianceLawsTest {
    private static final int TRIALS = 200;

    @Test
    void ewma_weights_of_decay_one_half_over_two_rows_are_one_third_and_two_thirds() {
        assertThat(EwmaWeights.of(0.5, 2)).containsExactly(new double[] {1 / 3.0, 2 / 3.0}, within(1e-15));
    }

    @Test
    void diagonal_shrinkage_keeps_each_volatility_bit_for_bit() {
        var random = Seeds.of("diagonal shrinkage");
        var ewma = EwmaCovariance.of(ReturnMatrix.of(Seeds.returns(random, 60, 8)), 0.94);
        assertThat(ShrinkageTarget.DIAGONAL.shrink(ewma, 0.1).standardDeviations())
                .containsExactly(ewma.standardDeviations());
    }

    @ParameterizedTest
    @EnumSource
    void every_target_keeps_a_matrix_semidefinite_and_makes_a_singular_one_definite(ShrinkageTarget target) {
        var random = Seeds.of("shrinkage to " + target);
        for (int trial = 0; trial < 20; trial++) {
            var singular = SampleCovariance.of(ReturnMatrix.of(Seeds.returns(random, 10, 15)));
            var shrunk = target.shrink(singular, 0.1);
            assertThat(Eigenvalues.of(shrunk).smallest()).isGreaterThan(0);
        }
    }

    @Test
    void all_ones_stress_moves_each_correlation_towards_one() {
        var random = Seeds.of("all-ones stress");
        var source = EwmaCovariance.of(ReturnMatrix.of(Seeds.returns(random, 60, 5)), 0.94);
        var stressed = StressedCovariance.together(source, 0.3, 1).correlation();
        double before = source.correlation().at(3, 1);
        assertThat(stressed.at(3, 1)).isCloseTo(before + 0.3 * (1 - before), within(1e-12));
    }

    @Test
    void adverse_sigma_is_the_worst_choice_of_signs_and_equals_its_matrix() {
        var random = Seeds.of("adverse stress");
        for (int trial = 0; trial < TRIALS; trial++) {
            var source = EwmaCovariance.of(ReturnMatrix.of(Seeds.returns(random, 60, 6)), 0.94);
            double[] exposures = Seeds.exposures(random, 6);
            double[] signs = new double[6];
            double[] others = new double[6];
            for (int i = 0; i < 6; i++) {
                signs[i] = exposures[i] < 0 ? -1 : 1;
                others[i] = random.nextBoolean() ? 1 : -1;
            }
            double adverse = StressedCovariance.adverseSigma(source, 0.5, 2, exposures);
            var matrix = StressedCovariance.of(source, 0.5, 2, signs);
            assertThat(ExposureRisk.of(matrix, exposures).sigma() / adverse).isCloseTo(1, within(1e-12));
            var other = StressedCovariance.of(source, 0.5, 2, others);
            assertThat(ExposureRisk.of(other, exposures).sigma()).isLessThanOrEqualTo(adverse * (1 + 1e-12));
        }
    }

    @Test
    void the_elementwise_stress_would_not_stay_semidefinite_but_ours_does() {
        var triangle = CovarianceMatrix.ofLowerTriangle(3, new double[] {1, 0.5, 1, -0.5, 0.45, 1});
        var elementwise = CovarianceMatrix.of(
                3,
                (i, j) -> i == j
                        ? 1
                        : triangle.at(i, j) + 0.9 * (1 - Math.abs(triangle.at(i, j))) * Math.signum(triangle.at(i, j)));
        assertThat(Eigenvalues.of(triangle).positiveSemidefinite()).isTrue();
        assertThat(Eigenvalues.of(elementwise).positiveSemidefinite()).isFalse();
        assertThat(Eigenvalues.of(StressedCovariance.together(triangle, 0.9, 1)).positiveSemidefinite())
                .isTrue();
    }

    @Test
    void order_of_instruments_is_irrelevant() {
        var random = Seeds.of("order of instruments");
        for (int trial = 0; trial < TRIALS; trial++) {
            int n = 2 + random.nextInt(12);
            double[][] returns = Seeds.returns(random, 60, n);
            double[] exposures = Seeds.exposures(random, n);
            int[] order = Seeds.permutation(random, n);
            double[][] shuffled = new double[60][n];
            double[] shuffledExposures = new double[n];
            for (int i = 0; i < n; i++) {
                shuffledExposures[i] = exposures[order[i]];
                for (int day = 0; day < 60; day++) {
                    shuffled[day][i] = returns[day][order[i]];
                }
            }
            var plain = risk(returns, exposures);
            var other = risk(shuffled, shuffledExposures);
            assertThat(other.sigma() / plain.sigma()).isCloseTo(1, within(1e-12));
            for (int i = 0; i < n; i++) {
                assertThat(other.component(2)[i])
                        .isCloseTo(plain.component(2)[order[i]], within(1e-12 * plain.sigma()));
            }
        }
    }

    private static ExposureRisk risk(double[][] returns, double[] exposures) {
        var ewma = EwmaCovariance.of(ReturnMatrix.of(returns), 0.94);
        return ExposureRisk.of(ShrinkageTarget.DIAGONAL.shrink(ewma, 0.1), exposures);
    }

    @Test
    void an_instrument_that_never_moves_correlates_with_nothing() {
        var matrix = CovarianceMatrix.ofLowerTriangle(2, new double[] {4, 0, 0});
        assertThat(matrix.correlation().at(1, 0)).isZero();
        assertThat(matrix.meanCorrelation()).isZero();
    }

    @Test
    void refuses_an_entry_that_is_not_finite() {
        assertThatThrownBy(() -> CovarianceMatrix.ofLowerTriangle(2, new double[] {1, Double.NaN, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("covariance 1 must be finite, got NaN");
    }
}
