package io.riskgate.enforcement.adaptive;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.models.regime.Regime;
import io.riskgate.models.regime.VolatilityClass;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarketRegimeTest {
    private static final int WINDOW_DAYS = 120;
    private static final List<String> NAMES = List.of("ACME", "BETA", "EURUSD");

    private final MarketView market = new MarketView(WINDOW_DAYS);
    private final MarketRegime regime = new MarketRegime(WINDOW_DAYS);
    private final List<Bar> bars = new ArrayList<>();

    private void bar(double... returns) {
        bar(OptionalDouble.empty(), returns);
    }

    private void bar(OptionalDouble spreadMultiple, double... returns) {
        List<Double> row = new ArrayList<>();
        for (double r : returns) {
            row.add(r);
        }
        Bar bar = new Bar(bars.size() + 1, (bars.size() + 1) * 86_400_000L, NAMES, row, spreadMultiple);
        bars.add(bar);
        fold(market, regime, bar);
    }

    private static void fold(MarketView market, MarketRegime regime, Bar bar) {
        market.fold(new MarketStateUpdated(bar.sequence(), bar.closeTimeMillis(), List.of(), bar));
        regime.fold(market);
    }

    @Test
    void is_volatile_out_of_caution_before_thirty_bars() {
        assertThat(regime.condition()).isEqualTo(MarketCondition.UNKNOWN);
        for (int i = 0; i < 29; i++) {
            bar(0.01, -0.01, 0.0);
        }

        assertThat(regime.condition().regime()).isEqualTo(Regime.VOLATILE);
    }

    @Test
    void calms_down_after_five_calm_bars() {
        for (int i = 0; i < 34; i++) {
            bar(i % 2 == 0 ? 0.01 : -0.01, i % 2 == 0 ? -0.01 : 0.01, 0.001 * (i % 3 - 1));
        }

        assertThat(regime.condition().regime()).isEqualTo(Regime.RANGING);
        assertThat(regime.condition().leverage().profileLimit()).isEqualTo(1.5);
    }

    @Test
    void is_stressed_at_once_when_everything_falls_together() {
        calms_down_after_five_calm_bars();
        bar(-0.12, -0.12, -0.12);

        assertThat(regime.condition().regime()).isEqualTo(Regime.STRESSED);
        assertThat(regime.condition().volatilityClass()).isEqualTo(VolatilityClass.CRISIS);
        assertThat(regime.condition().stress().missing()).contains("liquidity");
        // 0.5 x 0.2 x (1 - 0.8 x score).
        assertThat(regime.condition().leverage().effectiveLimit())
                .isEqualTo(0.5 * 0.2 * regime.condition().stress().multiplier());
    }

    @Test
    void trends_where_prices_go_one_way() {
        for (int i = 0; i < 40; i++) {
            bar(0.01, 0.01, 0.01);
        }

        assertThat(regime.condition().regime()).isEqualTo(Regime.TRENDING);
    }

    @Test
    void scores_the_spread_of_the_newest_bar() {
        for (int i = 0; i < 40; i++) {
            bar(i % 2 == 0 ? 0.01 : -0.01, i % 2 == 0 ? -0.01 : 0.01, 0.001 * (i % 3 - 1));
        }
        bar(OptionalDouble.of(3), 0.01, -0.01, 0.0);
        assertThat(regime.condition().stress().liquidity()).hasValue(0.5); // (3 - 1) / 4
        assertThat(regime.condition().stress().missing()).isEmpty();
        bar(OptionalDouble.of(0.5), 0.01, -0.01, 0.0);
        assertThat(regime.condition().stress().liquidity()).hasValue(0);
        bar(OptionalDouble.of(12), 0.01, -0.01, 0.0);
        assertThat(regime.condition().stress().liquidity()).hasValue(1);
        bar(0.01, -0.01, 0.0);
        assertThat(regime.condition().stress().missing()).containsExactly("liquidity");
    }

    /** A partition that starts again reads back no more than its window of bars. */
    @Test
    void comes_to_the_same_condition_from_the_bars_of_its_window_alone() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        for (int i = 0; i < 700; i++) {
            double size = i % 97 < 12 ? 0.05 : 0.01;
            OptionalDouble spread = i % 5 == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble(0.5, 6));
            bar(spread, size * random.nextGaussian(), size * random.nextGaussian(), size * random.nextGaussian());
            if (i > WINDOW_DAYS && i % 7 == 0) {
                MarketView rebuiltMarket = new MarketView(WINDOW_DAYS);
                MarketRegime rebuilt = new MarketRegime(WINDOW_DAYS);
                bars.subList(bars.size() - WINDOW_DAYS, bars.size()).forEach(bar -> fold(rebuiltMarket, rebuilt, bar));
                assertThat(rebuilt.condition()).as("seed %s, bar %s", seed, i).isEqualTo(regime.condition());
            }
        }
    }
}
