package io.riskgate.models.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.stress.InstrumentShocks.Liquidity;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentShocksTest {
    @Test
    void gives_the_worked_number() {
        var shocks = new InstrumentShocks(
                "x",
                new double[] {-0.10},
                new Liquidity(10, 0.8),
                new GapRule(GapRule.Target.DIRECTION, 0.05, List.of()));
        double[] book = {1_000_000};
        StressLoss loss = shocks.loss(book, BookSums.of(book, new double[] {0.0001}));
        assertThat(loss.shock()).isCloseTo(100_000, within(1e-6));
        assertThat(loss.gap()).isCloseTo(50_000, within(1e-6));
        assertThat(loss.spread()).isCloseTo(1_000, within(1e-6));
        assertThat(loss.liquidation()).isCloseTo(400, within(1e-6));
        assertThat(loss.total()).isCloseTo(151_400, within(1e-6));
    }

    @Test
    void hits_the_larger_side_the_largest_name_or_the_marked_currency() {
        double[] book = {300, -500, 400};
        BookSums sums = BookSums.of(book, new double[3]);
        assertThat(gapOf(GapRule.Target.DIRECTION, List.of(), book, sums)).isEqualTo(70.0);
        assertThat(gapOf(GapRule.Target.NAME, List.of(), book, sums)).isEqualTo(50.0);
        assertThat(gapOf(GapRule.Target.MARKED, List.of(1.0, 0.0, -1.0), book, sums))
                .isEqualTo(10.0);
    }

    private static double gapOf(GapRule.Target target, List<Double> signs, double[] book, BookSums sums) {
        return new InstrumentShocks("x", new double[3], Liquidity.UNTOUCHED, new GapRule(target, 0.1, signs))
                .loss(book, sums)
                .gap();
    }

    @Test
    void lets_a_short_book_gain_from_a_fall() {
        var shocks = new InstrumentShocks("x", new double[] {-0.10}, Liquidity.UNTOUCHED, GapRule.NONE);
        assertThat(shocks.loss(new double[] {-1_000}, BookSums.EMPTY).total()).isEqualTo(-100.0);
    }

    @Test
    void refuses_a_market_without_any_volume() {
        assertThatThrownBy(() -> new Liquidity(1, 1)).hasMessageContaining("[0, 1), got 1.0");
    }
}
