package io.riskgate.models.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReverseStressTest {
    @Test
    void gives_the_worked_number() {
        assertThat(ReverseStress.multiple(new StressLoss(80, 10, 7, 3), 55)).hasValue(0.5);
    }

    @Test
    void needs_no_shock_where_the_costs_alone_are_too_much() {
        assertThat(ReverseStress.multiple(new StressLoss(80, 10, 70, 3), 55)).hasValue(0);
    }

    @Test
    void finds_none_where_the_book_gains() {
        assertThat(ReverseStress.multiple(new StressLoss(-80, 10, 0, 0), 55)).isEmpty();
    }

    @Test
    void loses_exactly_the_allowance_under_the_likeliest_returns() {
        double[][] returns = {{0.01, -0.02, 0.03}, {0.00, 0.01, -0.01}};
        double[] exposures = {1_000, -500};
        double[] profits = new double[3];
        for (int day = 0; day < 3; day++) {
            profits[day] = exposures[0] * returns[0][day] + exposures[1] * returns[1][day];
        }
        double[] shocks = ReverseStress.likeliest(returns, profits, new double[] {0.2, 0.3, 0.5}, 77);
        assertThat(-(exposures[0] * shocks[0] + exposures[1] * shocks[1])).isCloseTo(77, within(1e-10));
    }
}
