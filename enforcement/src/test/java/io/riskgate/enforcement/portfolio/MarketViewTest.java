package io.riskgate.enforcement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Bar;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.value.Price;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketViewTest {
    private final MarketView market = new MarketView(3);
    private long sequence;

    @Test
    void fills_the_window_and_then_slides_it() {
        for (int day = 1; day <= 10; day++) {
            bar(List.of("ACME"), List.of(day / 100.0));
            int days = Math.min(day, 3);
            assertThat(window("ACME")).hasSize(days).endsWith(day / 100.0);
        }
        assertThat(window("ACME")).containsExactly(0.08, 0.09, 0.10);
        assertThat(market.observedDays(market.indexOf("ACME"))).isEqualTo(3);
        assertThat(market.barSequence()).isEqualTo(10);
    }

    @Test
    void counts_the_days_of_a_late_instrument_from_its_first_bar() {
        bar(List.of("ACME"), List.of(0.01));
        bar(List.of("ACME", "BETA"), List.of(0.02, 0.03));

        assertThat(market.observedDays(market.indexOf("ACME"))).isEqualTo(2);
        assertThat(market.observedDays(market.indexOf("BETA"))).isEqualTo(1);
    }

    @Test
    void starts_the_days_anew_after_a_gap() {
        bar(List.of("ACME", "BETA"), List.of(0.01, 0.01));
        bar(List.of("ACME"), List.of(0.02));
        assertThat(market.observedDays(market.indexOf("BETA"))).isZero();
        bar(List.of("ACME", "BETA"), List.of(0.03, 0.03));
        bar(List.of("ACME", "BETA"), List.of(0.04, 0.04));

        assertThat(market.observedDays(market.indexOf("BETA"))).isEqualTo(2);
        assertThat(window("BETA")).endsWith(0.03, 0.04);
    }

    @Test
    void counts_a_name_that_a_bar_holds_twice_once() {
        bar(List.of("ACME", "ACME"), List.of(0.01, 0.02));

        assertThat(market.observedDays(market.indexOf("ACME"))).isEqualTo(1);
    }

    @Test
    void keeps_the_newest_quote_and_the_newest_clock() {
        market.fold(new MarketStateUpdated(5, 2_000, List.of(quote("1.10", 1_900)), null));
        market.fold(new MarketStateUpdated(6, 1_000, List.of(quote("1.20", 950)), null));

        int acme = market.indexOf("ACME");
        assertThat(market.price(acme)).isEqualTo(Price.parse("1.20"));
        assertThat(market.priceTimeMillis(acme)).isEqualTo(950);
        assertThat(market.eventTimeMillis()).isEqualTo(2_000);
        assertThat(market.version()).isEqualTo(6);
    }

    @Test
    void changes_its_revision_even_when_the_version_repeats() {
        market.fold(new MarketStateUpdated(5, 2_000, List.of(quote("1.10", 1_900)), null));
        long before = market.revision();
        market.fold(new MarketStateUpdated(5, 2_000, List.of(quote("1.20", 1_900)), null));

        assertThat(market.revision()).isNotEqualTo(before);
    }

    @Test
    void knows_nothing_of_a_name_that_never_came() {
        assertThat(market.indexOf("ACME")).isEqualTo(-1);
    }

    @Test
    void refuses_a_window_that_shows_no_spread() {
        assertThatThrownBy(() -> new MarketView(1)).hasMessageContaining("at least 2 days, got 1");
    }

    private static Quote quote(String price, long timeMillis) {
        return new Quote("ACME", Price.parse(price), timeMillis);
    }

    private void bar(List<String> names, List<Double> returns) {
        sequence++;
        market.fold(new MarketStateUpdated(sequence, sequence, List.of(), new Bar(sequence, sequence, names, returns)));
    }

    private double[] window(String name) {
        return Arrays.copyOfRange(
                market.returns(market.indexOf(name)), market.windowEnd() - market.barCount(), market.windowEnd());
    }
}
