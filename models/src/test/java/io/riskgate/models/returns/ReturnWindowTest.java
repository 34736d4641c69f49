package io.riskgate.models.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ReturnWindowTest {
    private static final long DAY = 86_400_000L;
    private final ReturnWindow window = new ReturnWindow(new WindowSettings(3, 2, 4 * DAY, DAY, 2), 2);

    private BarOutcome offer(int day, double first, double second) {
        long[] fresh = {day * DAY, day * DAY};
        return window.offer(day * DAY, new double[] {first, second}, fresh);
    }

    @Test
    void two_good_bars_make_a_row() {
        assertThat(offer(1, 100, 50)).isEqualTo(BarOutcome.BASE_SET);
        assertThat(offer(2, 110, 45)).isEqualTo(BarOutcome.ROW_ADDED);
        offer(3, 121, 54);
        assertThat(window.returns().row(0)).containsExactly(new double[] {0.1, -0.1}, within(1e-15));
        assertThat(window.returns().row(1)).containsExactly(new double[] {0.1, 0.2}, within(1e-15));
    }

    @Test
    void the_oldest_row_leaves_a_full_window() {
        for (int day = 1; day <= 6; day++) {
            offer(day, 100 + day, 50 + day);
        }
        assertThat(window.size()).isEqualTo(3);
        assertThat(window.returns().at(0, 0)).isEqualTo(104.0 / 103 - 1);
        assertThat(window.returns().at(2, 0)).isEqualTo(106.0 / 105 - 1);
    }

    @Test
    void a_missing_price_adds_no_row_and_the_next_return_spans_it() {
        offer(1, 100, 50);
        assertThat(offer(2, 105, Double.NaN)).isEqualTo(BarOutcome.PRICE_MISSING);
        assertThat(offer(3, 110, 55)).isEqualTo(BarOutcome.ROW_ADDED);
        assertThat(window.size()).isEqualTo(1);
        assertThat(window.count(BarOutcome.PRICE_MISSING)).isEqualTo(1);
    }

    @Test
    void zero_negative_and_infinite_prices_count_as_missing() {
        offer(1, 100, 50);
        assertThat(offer(2, 0, 50)).isEqualTo(BarOutcome.PRICE_MISSING);
        assertThat(offer(3, -1, 50)).isEqualTo(BarOutcome.PRICE_MISSING);
        assertThat(offer(4, 100, Double.POSITIVE_INFINITY)).isEqualTo(BarOutcome.PRICE_MISSING);
    }

    @Test
    void a_gap_at_the_limit_makes_a_row_and_one_beyond_makes_a_base() {
        offer(1, 100, 50);
        assertThat(offer(5, 101, 51)).isEqualTo(BarOutcome.ROW_ADDED);
        assertThat(offer(10, 102, 52)).isEqualTo(BarOutcome.GAP);
        assertThat(offer(11, 103, 53)).isEqualTo(BarOutcome.ROW_ADDED);
        assertThat(window.returns().at(1, 0)).isEqualTo(103.0 / 102 - 1);
    }

    @Test
    void an_old_price_is_stale() {
        offer(1, 100, 50);
        long[] times = {2 * DAY, DAY - 1};
        assertThat(window.offer(2 * DAY, new double[] {101, 51}, times)).isEqualTo(BarOutcome.PRICE_STALE);
    }

    @Test
    void a_price_that_does_not_move_for_too_many_bars_is_stale() {
        offer(1, 100, 50);
        assertThat(offer(2, 100, 51)).isEqualTo(BarOutcome.ROW_ADDED);
        assertThat(offer(3, 100, 52)).isEqualTo(BarOutcome.ROW_ADDED);
        assertThat(offer(4, 100, 53)).isEqualTo(BarOutcome.PRICE_STALE);
        assertThat(offer(5, 101, 54)).isEqualTo(BarOutcome.ROW_ADDED);
    }

    @Test
    void a_bar_that_is_not_newer_is_ignored() {
        offer(2, 100, 50);
        assertThat(offer(2, 200, 90)).isEqualTo(BarOutcome.OUT_OF_ORDER);
        assertThat(offer(1, 200, 90)).isEqualTo(BarOutcome.OUT_OF_ORDER);
        offer(3, 110, 55);
        offer(4, 121, 60.5);
        assertThat(window.returns().at(0, 0)).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void gives_nothing_below_the_least_number_of_rows() {
        offer(1, 100, 50);
        offer(2, 101, 51);
        assertThat(window.ready()).isFalse();
        assertThatThrownBy(window::returns)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("need 2 rows");
    }

    @Test
    void profits_of_exposures_add_up_by_day() {
        var returns = ReturnMatrix.ofPrices(new double[][] {{100, 10}, {110, 10}, {99, 11}});
        assertThat(returns.profitAndLoss(new double[] {1000, -500}))
                .containsExactly(new double[] {100, -150}, within(1e-10));
        assertThat(Arrays.stream(returns.column(1)).sum()).isCloseTo(0.1, within(1e-15));
    }
}
