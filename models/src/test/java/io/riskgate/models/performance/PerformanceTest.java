package io.riskgate.models.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PerformanceTest {
    @Test
    void trades_without_a_loss_have_an_infinite_payoff_and_still_a_health_score() {
        var trades = TradeStatistics.of(new double[] {10, 0, 20});
        assertThat(trades.payoffRatio()).isInfinite();
        assertThat(trades.losses()).isZero();
        assertThat(trades.winRatio()).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(trades.kellyRatio()).isCloseTo(2 / 3.0, within(1e-15));
        double expectancy = trades.expectancyOverLoss();
        var score = HealthScore.of(new StrategyRecord(40, 1, expectancy, 0, 0, expectancy, 0.001));
        assertThat(score.trend()).isEqualTo(0.5);
        assertThat(score.health()).isFinite();
    }

    @Test
    void trades_that_never_move_have_ratios_of_zero() {
        var trades = TradeStatistics.of(new double[] {0, 0});
        assertThat(trades.payoffRatio()).isZero();
        assertThat(trades.expectancyOverLoss()).isZero();
        assertThat(trades.profitFactor()).isZero();
        assertThat(RewardRatios.of(new double[] {0, 0}).sharpeRatio(252)).isZero();
        assertThat(EquityCurve.of(new double[] {0, 0}).calmarRatio(252)).isZero();
    }

    @Test
    void a_trade_of_zero_ends_a_run() {
        var trades = TradeStatistics.of(new double[] {-1, -1, 0, -1, 1, 1});
        assertThat(trades.consecutiveLossesMax()).isEqualTo(2);
        assertThat(trades.consecutiveWinsMax()).isEqualTo(2);
    }

    @Test
    void a_curve_knows_its_fall_and_its_time_under_water() {
        var curve = EquityCurve.of(new double[] {0.1, -0.2, 0.1, 0.3});
        assertThat(curve.maximumDrawdown()).isCloseTo(0.2, within(1e-15));
        assertThat(curve.troughIndex()).isEqualTo(2);
        assertThat(curve.longestUnderwater()).isEqualTo(2);
        assertThat(curve.currentDrawdown()).isZero();
    }

    @Test
    void refuses_a_loss_of_more_than_everything() {
        assertThatThrownBy(() -> EquityCurve.of(new double[] {-1.01})).isInstanceOf(IllegalArgumentException.class);
    }
}
