package io.riskgate.models.regime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanCorrelationTest {
    private static final double[] EQUAL = {0.25, 0.25, 0.25, 0.25};

    @Test
    void is_one_for_equal_series_and_minus_one_for_opposite_ones() {
        double[] a = {0.01, -0.02, 0.015, 0.005};
        double[] minusA = {-0.01, 0.02, -0.015, -0.005};

        assertThat(MeanCorrelation.of(new double[][] {a, a.clone()}, 4, EQUAL).orElseThrow())
                .isCloseTo(1.0, within(1e-12));
        assertThat(MeanCorrelation.of(new double[][] {a, minusA}, 4, EQUAL).orElseThrow())
                .isCloseTo(-1.0, within(1e-12));
    }

    @Test
    void is_the_mean_of_three_pairs_worked_by_hand() {
        // Correlations without means: (1,1)(1,-1) = 0; (1,1)(1,0) and (1,-1)(1,0) = 1/sqrt(2) each; mean 0.4714045.
        double[][] columns = {{1, 1}, {1, -1}, {1, 0}};

        assertThat(MeanCorrelation.of(columns, 2, new double[] {0.5, 0.5}).orElseThrow())
                .isCloseTo(Math.sqrt(2) / 3, within(1e-12));
    }

    @Test
    void reads_only_the_window_before_the_end() {
        double[] a = {99, 0.01, -0.02, 7};
        double[] b = {-99, 0.01, -0.02, -7};

        assertThat(MeanCorrelation.of(new double[][] {a, b}, 3, new double[] {0.5, 0.5})
                        .orElseThrow())
                .isCloseTo(1.0, within(1e-12));
    }

    @Test
    void is_empty_where_fewer_than_two_series_move() {
        assertThat(MeanCorrelation.of(new double[][] {{1, 1}, {0, 0}}, 2, new double[] {0.5, 0.5}))
                .isEmpty();
    }
}
