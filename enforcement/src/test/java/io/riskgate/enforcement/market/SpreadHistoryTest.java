package io.riskgate.enforcement.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.event.PriceObserved.BidAsk;
import io.riskgate.enforcement.value.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bars of a minute; a market state with every price. */
class SpreadHistoryTest {
    private static final BarSettings SETTINGS = new BarSettings(60_000, 0, 3_600_000);
    private static final long MINUTE = 60_000;

    private final Universe universe = new Universe(SETTINGS);
    private final List<MarketStateUpdated> published = new ArrayList<>();
    private long minute;

    /** Around a price of 1. */
    private static BidAsk wide(int basisPoints) {
        long half = basisPoints * 5_000L;
        return new BidAsk(new Price(100_000_000L - half), new Price(100_000_000L + half));
    }

    private void tick(String instrument, @Nullable BidAsk quote, boolean closes) {
        var price = new PriceObserved(instrument, Price.parse("1"), quote, closes, "desk", minute * MINUTE + 1);
        published.addAll(universe.fold(price).updates());
    }

    private void bar(@Nullable BidAsk quote) {
        minute++;
        tick("ACME", quote, true);
    }

    private void bars(int count, @Nullable BidAsk quote) {
        for (int i = 0; i < count; i++) {
            bar(quote);
        }
    }

    private MarketStateUpdated newest() {
        return published.get(published.size() - 1);
    }

    private Spread acme() {
        return newest().quotes().get(0).spread();
    }

    @Test
    void takes_a_spread_relative_to_the_middle() {
        assertThat(new BidAsk(Price.parse("99"), Price.parse("101")).relativeSpread())
                .isEqualTo(0.02);
        assertThat(new BidAsk(Price.parse("1.5"), Price.parse("1.5")).relativeSpread())
                .isZero();
        assertThatThrownBy(() -> new BidAsk(Price.parse("1.01"), Price.parse("1")))
                .hasMessage("bid must not be above ask, got 1.01 and 1");
    }

    @Test
    void says_nothing_of_what_was_never_quoted() {
        bars(70, null);

        assertThat(acme()).isEqualTo(Spread.NEVER_QUOTED);
        assertThat(newest().bar().spreadMultiple()).isEmpty();
        assertThat(universe.instruments().get("ACME").spreads()).isEqualTo(SpreadHistory.NEVER_QUOTED);
    }

    @Test
    void knows_no_multiple_before_thirty_bars_have_closed_with_a_spread() {
        bars(30, wide(2));
        assertThat(acme()).isEqualTo(Spread.UNKNOWN);
        bar(wide(4));

        assertThat(acme()).isEqualTo(Spread.of(2));
        assertThat(newest().bar().spreadMultiple()).hasValue(2);
    }

    /** 1, 2, ... 60 basis points: 30.5 lies in the middle; the bar of the newest price itself does not count. */
    @Test
    void takes_the_median_of_the_sixty_bars_before_the_present_one() {
        for (int basisPoints = 1; basisPoints <= 60; basisPoints++) {
            bar(wide(basisPoints));
        }
        bar(wide(61));
        assertThat(acme().multiple().orElseThrow()).isCloseTo(2, within(1e-14));
        minute++;
        tick("ACME", wide(63), false);
        // 2, 3, ... 61
        assertThat(acme().multiple().orElseThrow()).isCloseTo(2, within(1e-14));
        assertThat(universe.instruments().get("ACME").spreads().closes()).hasSize(60);
    }

    @Test
    void loses_the_multiple_with_the_quotes_and_finds_it_again() {
        bars(40, wide(2));
        bar(null);
        assertThat(acme()).isEqualTo(Spread.UNKNOWN);
        assertThat(newest().bar().spreadMultiple()).isEmpty();
        bar(wide(4));
        assertThat(acme()).isEqualTo(Spread.of(2));
        bars(31, null);
        bar(wide(4)); // 28 bars of 2 and one of 4 are left
        assertThat(acme()).isEqualTo(Spread.UNKNOWN);
        bars(60, null);
        assertThat(acme()).isEqualTo(Spread.UNKNOWN);
    }

    @Test
    void knows_no_multiple_of_a_spread_that_is_usually_zero() {
        bars(40, wide(0));

        assertThat(acme()).isEqualTo(Spread.UNKNOWN);
    }

    @Test
    void closes_a_bar_with_the_mean_of_the_multiples_that_are_known() {
        for (int i = 0; i < 31; i++) {
            minute++;
            tick("ACME", wide(i < 30 ? 2 : 4), false);
            tick("BETA", wide(i < 30 ? 1 : 4), false);
            tick("GAMMA", null, true);
        }

        assertThat(newest().bar().spreadMultiple()).hasValue(3);
        assertThat(newest().quotes())
                .extracting(MarketStateUpdated.Quote::spread)
                .containsExactly(Spread.of(2), Spread.of(4), Spread.NEVER_QUOTED);
    }

    @Test
    void goes_on_from_its_rows_as_if_nothing_had_happened() {
        bars(50, wide(3));
        minute++;
        tick("ACME", wide(5), false);
        Universe restored = new Universe(SETTINGS);
        restored.restore(universe.head(), new TreeMap<>(universe.instruments()));
        for (int i = 0; i < 70; i++) {
            var price = new PriceObserved(
                    "ACME", Price.parse("1"), i % 7 == 0 ? null : wide(1 + i % 5), true, "desk", ++minute * MINUTE);

            assertThat(restored.fold(price)).isEqualTo(universe.fold(price));
        }
        assertThat(restored.instruments()).isEqualTo(universe.instruments());
        OptionalDouble median = restored.instruments().get("ACME").spreads().median();
        assertThat(median).isPresent();
    }
}
