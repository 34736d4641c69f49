package io.riskgate.enforcement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.MarketStateUpdated.Quote;
import io.riskgate.enforcement.value.ConversionRate;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrencyConversionTest {
    private final MarketView market = new MarketView(2);
    private final CurrencyConversion conversion = new CurrencyConversion(market);
    private long version;

    @Test
    void is_one_within_a_currency_whatever_the_market() {
        assertThat(conversion.rate("USD", "USD").value()).isEqualTo(ConversionRate.ONE);
    }

    @Test
    void takes_a_pair_as_it_is_quoted() {
        pair("EUR", "USD", "1.25", 900);

        assertThat(conversion.rate("EUR", "USD"))
                .isEqualTo(new CurrencyConversion.Rate(new ConversionRate(1_250_000_000_000L), 900));
    }

    @Test
    void turns_a_pair_round() {
        pair("EUR", "USD", "1.25", 900);
        pair("USD", "JPY", "150", 800);

        assertThat(conversion.rate("USD", "EUR").value()).isEqualTo(new ConversionRate(800_000_000_000L));
        assertThat(conversion.rate("JPY", "USD").value()).isEqualTo(new ConversionRate(6_666_666_667L));
    }

    @Test
    void crosses_two_pairs_that_share_a_currency_and_is_as_old_as_the_older() {
        pair("EUR", "USD", "1.25", 900);
        pair("EUR", "CHF", "1.00", 800);

        assertThat(conversion.rate("CHF", "USD"))
                .isEqualTo(new CurrencyConversion.Rate(new ConversionRate(1_250_000_000_000L), 800));
    }

    @Test
    void crosses_by_the_first_pair_in_the_order_of_names() {
        pair("USD", "CHF", "0.80", 900);
        pair("CHF", "JPY", "100", 900);
        pair("EUR", "USD", "1.25", 900);
        pair("EUR", "JPY", "200", 900);

        // CHFJPY comes before EURJPY: 1 / 100 / 0.80 = 0.0125, and not 1 / 200 * 1.25 = 0.00625.
        assertThat(conversion.rate("JPY", "USD").value()).isEqualTo(new ConversionRate(12_500_000_000L));
    }

    @Test
    void prefers_a_pair_of_its_own_to_a_cross() {
        pair("CHF", "EUR", "2.00", 900);
        pair("EUR", "USD", "1.25", 900);
        pair("USD", "CHF", "0.50", 900);

        assertThat(conversion.rate("CHF", "USD").value()).isEqualTo(new ConversionRate(2_000_000_000_000L));
    }

    @Test
    void knows_no_rate_where_no_chain_of_two_leads() {
        pair("EUR", "USD", "1.25", 900);
        pair("EUR", "CHF", "1.00", 800);
        pair("USD", "JPY", "150", 800);

        assertThat(conversion.rate("CHF", "JPY")).isNull();
        assertThat(conversion.rate("CHF", "SEK")).isNull();
    }

    @Test
    void knows_no_rate_from_a_pair_without_a_price() {
        market.fold(new InstrumentListed(1, InstrumentDefinition.currencyPair("EUR", "USD", Quantity.parse("1")), 0));

        assertThat(conversion.rate("EUR", "USD")).isNull();
    }

    @Test
    void follows_the_price() {
        pair("EUR", "USD", "1.25", 900);
        conversion.rate("EUR", "USD");
        pair("EUR", "USD", "1.30", 950);

        assertThat(conversion.rate("EUR", "USD").value()).isEqualTo(new ConversionRate(1_300_000_000_000L));
    }

    @Test
    void knows_no_rate_that_twelve_decimals_cannot_hold() {
        pair("AAA", "BBB", "10000000000", 900);

        assertThat(conversion.rate("AAA", "BBB")).isNull();
        assertThat(conversion.rate("BBB", "AAA").value()).isEqualTo(new ConversionRate(100));
    }

    private void pair(String base, String quote, String price, long timeMillis) {
        market.fold(new InstrumentListed(
                ++version, InstrumentDefinition.currencyPair(base, quote, Quantity.parse("1")), timeMillis));
        market.fold(new MarketStateUpdated(
                version, timeMillis, List.of(new Quote(base + quote, Price.parse(price), timeMillis)), null));
    }
}
