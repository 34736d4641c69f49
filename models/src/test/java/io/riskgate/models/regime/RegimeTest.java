package io.riskgate.models.regime;

import static io.riskgate.models.regime.Regime.RANGING;
import static io.riskgate.models.regime.Regime.STRESSED;
import static io.riskgate.models.regime.Regime.TRENDING;
import static io.riskgate.models.regime.Regime.VOLATILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegimeTest {
    @ParameterizedTest
    @CsvSource({
        "29, 10, 10, 0, 0.9, VOLATILE",
        "30, 10, 10, 0, 0.9, TRENDING",
        "60, 89.9, 50, 0, 0.35, TRENDING",
        "60, 89.9, 50, 0, 0.349, RANGING",
        "60, 90, 50, 0, 0.9, VOLATILE",
        "60, 95, 89.9, 0, 0.9, VOLATILE",
        "60, 94.9, 90, 0, 0.9, VOLATILE",
        "60, 95, 90, 0, 0.9, STRESSED",
        "60, 10, 10, 0.0999, 0.1, RANGING",
        "60, 10, 10, 0.10, 0.9, STRESSED",
    })
    void one_bar_is_classified_by_its_evidence(
            int bars, double volatility, double correlation, double drawdown, double efficiency, Regime expected) {
        var evidence = new RegimeEvidence(bars, volatility, correlation, drawdown, efficiency);
        assertThat(RegimeClassifier.DEFAULT.classify(evidence)).isEqualTo(expected);
    }

    private static Regime after(Regime start, Regime... seen) {
        var memory = new RegimeMemory(start, start, 0);
        for (Regime regime : seen) {
            memory = memory.after(regime);
        }
        return memory.regime();
    }

    @Test
    void a_more_severe_regime_is_in_force_at_once() {
        assertThat(after(RANGING, STRESSED)).isEqualTo(STRESSED);
        assertThat(after(TRENDING, VOLATILE)).isEqualTo(VOLATILE);
    }

    @Test
    void an_equally_severe_regime_needs_three_bars_in_a_row() {
        assertThat(after(RANGING, TRENDING, TRENDING)).isEqualTo(RANGING);
        assertThat(after(RANGING, TRENDING, TRENDING, TRENDING)).isEqualTo(TRENDING);
        assertThat(after(RANGING, TRENDING, TRENDING, RANGING, TRENDING)).isEqualTo(RANGING);
    }

    @Test
    void a_less_severe_regime_needs_five_bars_in_a_row() {
        assertThat(after(STRESSED, VOLATILE, VOLATILE, VOLATILE, VOLATILE)).isEqualTo(STRESSED);
        assertThat(after(STRESSED, VOLATILE, VOLATILE, VOLATILE, VOLATILE, VOLATILE))
                .isEqualTo(VOLATILE);
        assertThat(after(STRESSED, VOLATILE, RANGING, VOLATILE, RANGING, TRENDING))
                .isEqualTo(TRENDING);
        assertThat(after(STRESSED, VOLATILE, VOLATILE, STRESSED, VOLATILE, VOLATILE, VOLATILE))
                .isEqualTo(STRESSED);
    }

    @Test
    void the_first_regime_is_cautious() {
        assertThat(RegimeMemory.START.regime()).isEqualTo(VOLATILE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, NORMAL, 1.0",
        "89.99, NORMAL, 1.0",
        "90, ELEVATED, 0.8",
        "95, EXTREME, 0.5",
        "98.99, EXTREME, 0.5",
        "99, CRISIS, 0.2",
        "100, CRISIS, 0.2"
    })
    void volatility_is_classed_by_its_percentile(double percentile, VolatilityClass expected, double multiplier) {
        assertThat(VolatilityClass.of(percentile)).isEqualTo(expected);
        assertThat(expected.multiplier()).isEqualTo(multiplier);
    }

    @Test
    void limits_shrink_by_class_and_then_by_stress_and_keep_every_step() {
        var stress = new StressScore(OptionalDouble.of(0.2), OptionalDouble.of(0.4), OptionalDouble.empty());
        var gross = LimitAdjustment.grossExposure(RANGING, VolatilityClass.ELEVATED, stress);
        assertThat(stress.score()).isCloseTo(0.3, within(1e-15));
        assertThat(stress.missing()).containsExactly("liquidity");
        assertThat(gross.profileLimit()).isEqualTo(1.5);
        assertThat(gross.afterVolatility()).isCloseTo(1.2, within(1e-15));
        assertThat(gross.effectiveLimit()).isCloseTo(1.2 * 0.76, within(1e-15));
    }

    @Test
    void a_market_of_which_nothing_is_known_counts_as_strained() {
        var unknown = new StressScore(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(unknown.score()).isEqualTo(1);
        assertThat(unknown.multiplier()).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void parts_of_the_stress_score_are_cut_to_their_range_or_left_out() {
        assertThat(StressScore.inflation(0.2, 0.5)).hasValue(0);
        assertThat(StressScore.inflation(0.75, 0.5)).hasValue(0.5);
        assertThat(StressScore.inflation(1, 1)).isEmpty();
        assertThat(StressScore.liquidity(0.05, 0.01)).hasValue(1);
        assertThat(StressScore.liquidity(0.03, 0.01).orElseThrow()).isCloseTo(0.5, within(1e-12));
        assertThat(StressScore.liquidity(0.05, 0)).isEmpty();
        assertThat(StressScore.clustering(new double[29])).isEmpty();
    }

    @Test
    void percentile_counts_ties_half() {
        assertThat(MarketHistory.percentileOfNewest(new double[] {1, 2, 3, 4, 5}))
                .isEqualTo(100);
        assertThat(MarketHistory.percentileOfNewest(new double[] {5, 4, 3, 2, 1}))
                .isZero();
        assertThat(MarketHistory.percentileOfNewest(new double[] {2, 2, 2})).isEqualTo(50);
    }

    @Test
    void efficiency_is_one_for_a_line_and_zero_for_a_round_trip() {
        assertThat(MarketHistory.efficiencyRatio(new double[] {1, 2, 3})).isEqualTo(1);
        assertThat(MarketHistory.efficiencyRatio(new double[] {1, 2, 1})).isZero();
        assertThat(MarketHistory.efficiencyRatio(new double[] {1, 1, 1})).isZero();
        assertThat(MarketHistory.drawdownRatio(new double[] {100, 120, 90})).isEqualTo(0.25);
        assertThat(MarketHistory.median(new double[] {4, 1, 3, 2})).isEqualTo(2.5);
    }
}
