package io.riskgate.enforcement.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bars of a minute, states at most once a second, no jump of more than an hour. */
class UniverseTest {
    private static final BarSettings SETTINGS = new BarSettings(60_000, 1_000, 3_600_000);
    private static final long MINUTE = 60_000;

    private final Universe universe = new Universe(SETTINGS);

    @Test
    void publishes_the_first_price_at_once() {
        MarketStep step = tick("ACME", "100", MINUTE);

        assertThat(step.updates())
                .containsExactly(new MarketStateUpdated(
                        1, MINUTE, List.of(new MarketStateUpdated.Quote("ACME", Price.parse("100"), MINUTE)), null));
        assertThat(step.changedInstruments()).containsExactly("ACME");
    }

    @Test
    void conflates_ticks_that_come_too_close() {
        tick("ACME", "100", MINUTE);

        assertThat(tick("ACME", "101", MINUTE + 999).updates()).isEmpty();
        MarketStateUpdated state = tick("BETA", "50", MINUTE + 1_000).updates().get(0);
        assertThat(state.version()).isEqualTo(2);
        assertThat(state.quotes()).extracting(quote -> quote.price().toString()).containsExactly("101", "50");
    }

    @Test
    void closes_a_bar_when_a_price_of_a_later_one_comes() {
        tick("ACME", "100", MINUTE);
        tick("ACME", "101", 2 * MINUTE); // the first close has nothing before it
        MarketStep step = tick("ACME", "99.99", 3 * MINUTE);

        Bar bar = step.updates().get(0).bar();
        assertThat(bar.sequence()).isEqualTo(1);
        assertThat(bar.instrumentIds()).containsExactly("ACME");
        assertThat(bar.returns().get(0)).isCloseTo(0.01, within(1e-15));
        assertThat(bar.closeTimeMillis()).isEqualTo(2 * MINUTE);
        assertThat(step.updates()).hasSize(2);
        assertThat(step.updates().get(1).bar()).isNull();
    }

    @Test
    void closes_a_bar_at_once_on_the_price_that_says_so() {
        fixing("100", "50", MINUTE);
        List<Bar> bars = fixing("110", "40", 2 * MINUTE);

        assertThat(bars).hasSize(1);
        assertThat(bars.get(0).instrumentIds()).containsExactly("ACME", "BETA");
        assertThat(bars.get(0).returns().get(0)).isCloseTo(0.1, within(1e-15));
        assertThat(bars.get(0).returns().get(1)).isCloseTo(-0.2, within(1e-15));
    }

    @Test
    void skips_a_bar_in_which_an_instrument_has_no_price_and_spans_it_with_the_next() {
        fixing("100", "50", MINUTE);
        assertThat(bars(close("ACME", "150", 2 * MINUTE))).isEmpty();
        assertThat(universe.head().gapCount()).isEqualTo(1);
        List<Bar> bars = fixing("200", "100", 3 * MINUTE);

        assertThat(bars.get(0).sequence()).isEqualTo(1);
        assertThat(bars.get(0).returns()).containsExactly(1.0, 1.0);
    }

    @Test
    void is_not_held_up_by_an_instrument_that_has_missed_five_bars() {
        fixing("100", "50", MINUTE);
        List<Bar> bars = new ArrayList<>();
        for (int minute = 2; minute <= 7; minute++) {
            bars.addAll(bars(close("ACME", "100", minute * MINUTE)));
        }

        assertThat(bars).hasSize(1);
        assertThat(bars.get(0).instrumentIds()).containsExactly("ACME");
        assertThat(universe.head().gapCount()).isEqualTo(5);
    }

    @Test
    void publishes_no_zero_returns_when_a_stray_price_follows_the_close() {
        fixing("100", "50", MINUTE);
        fixing("110", "55", 2 * MINUTE);
        tick("ACME", "111", 2 * MINUTE + 5_000);
        List<Bar> bars = new ArrayList<>(bars(tick("ACME", "112", 3 * MINUTE)));
        assertThat(bars).isEmpty();

        bars.addAll(bars(tick("BETA", "66", 3 * MINUTE + 1)));
        bars.addAll(bars(close("ACME", "121", 3 * MINUTE + 2)));

        assertThat(bars).hasSize(1);
        assertThat(bars.get(0).returns().get(0)).isCloseTo(0.1, within(1e-15));
        assertThat(bars.get(0).returns().get(1)).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void gives_a_new_instrument_its_first_return_one_bar_later() {
        close("ACME", "100", MINUTE);
        assertThat(fixing("100", "50", 2 * MINUTE).get(0).instrumentIds()).containsExactly("ACME");
        assertThat(fixing("100", "50", 3 * MINUTE).get(0).instrumentIds()).containsExactly("ACME", "BETA");
    }

    @Test
    void refuses_a_price_older_than_the_instruments_newest_and_takes_one_just_as_old() {
        tick("ACME", "100", MINUTE + 10);

        assertThat(tick("ACME", "101", MINUTE + 9).refusal()).startsWith("LATE: dated 60009");
        assertThat(tick("ACME", "102", MINUTE + 10).isRefused()).isFalse();
        assertThat(tick("BETA", "50", MINUTE + 9).isRefused()).isFalse();
        assertThat(universe.instruments().get("ACME").price()).isEqualTo(Price.parse("102"));
    }

    @Test
    void refuses_a_price_too_far_ahead_and_leaves_its_clock_alone() {
        tick("ACME", "100", MINUTE);

        MarketStep ahead = tick("ACME", "101", MINUTE + 3_600_001);
        assertThat(ahead.reason()).isEqualTo("CLOCK");
        assertThat(ahead.refusal()).startsWith("CLOCK: dated 3660001");
        assertThat(universe.head().clockMillis()).isEqualTo(MINUTE);
        assertThat(tick("ACME", "101", MINUTE + 3_600_000).isRefused()).isFalse();
    }

    @Test
    void refuses_a_price_that_is_not_dated_after_1970() {
        assertThat(tick("ACME", "100", 0).refusal()).startsWith("CLOCK: a price must be dated after 1970, got 0");
        assertThat(tick("ACME", "100", -1).isRefused()).isTrue();
        assertThat(tick("ACME", "100", 1).isRefused()).isFalse();
    }

    @Test
    void takes_five_thousand_instruments_and_then_only_prices_of_those() {
        for (int i = 1; i < 5_000; i++) {
            tick("I" + i, "100", MINUTE);
        }

        assertThat(tick("I5000", "100", MINUTE).isRefused()).isFalse();
        MarketStep beyond = tick("I5001", "100", MINUTE);
        assertThat(beyond.reason()).isEqualTo("SYMBOL");
        assertThat(beyond.refusal())
                .isEqualTo("SYMBOL: the market has 5000 instruments, as many as it may, and takes" + " no I5001");
        assertThat(universe.instruments()).hasSize(5_000).doesNotContainKey("I5001");
        assertThat(tick("I1", "101", MINUTE).isRefused()).isFalse();
    }

    @Test
    void takes_a_fall_that_a_double_cannot_tell_from_a_whole_one() {
        close("ACME", "90000000000", MINUTE);
        List<Bar> bars = bars(close("ACME", "0.00000001", 2 * MINUTE));

        assertThat(bars.get(0).returns()).containsExactly(Math.nextUp(-1.0));
    }

    @Test
    void goes_on_from_its_rows_as_if_never_stopped() {
        fixing("100", "50", MINUTE);
        tick("ACME", "105", 2 * MINUTE);
        var other = new Universe(SETTINGS);
        other.restore(universe.head(), new TreeMap<>(universe.instruments()));

        for (int minute = 2; minute < 6; minute++) {
            var price = new PriceObserved("BETA", Price.parse("5" + minute), true, "ecb", minute * MINUTE + 30_000);
            assertThat(other.fold(price)).isEqualTo(universe.fold(price));
        }
        assertThat(other.head()).isEqualTo(universe.head());
    }

    private MarketStep tick(String instrument, String price, long timeMillis) {
        return universe.fold(new PriceObserved(instrument, Price.parse(price), false, "ecb", timeMillis));
    }

    private MarketStep close(String instrument, String price, long timeMillis) {
        return universe.fold(new PriceObserved(instrument, Price.parse(price), true, "ecb", timeMillis));
    }

    /** Both closing prices of a minute. */
    private List<Bar> fixing(String acme, String beta, long timeMillis) {
        List<Bar> bars = new ArrayList<>(bars(tick("ACME", acme, timeMillis)));
        bars.addAll(bars(close("BETA", beta, timeMillis)));
        return bars;
    }

    private static List<Bar> bars(MarketStep step) {
        List<Bar> bars = new ArrayList<>();
        for (MarketStateUpdated update : step.updates()) {
            if (update.bar() != null) {
                bars.add(update.bar());
            }
        }
        return bars;
    }
}
