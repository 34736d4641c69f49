package io.riskgate.enforcement.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.enforcement.event.FillReceived.Trade;
import io.riskgate.enforcement.value.ConversionRate;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures computed by hand. */
class PositionFoldTest {
    @Test
    void adds_purchases_to_the_cost() {
        Position position = after(buy("100", "1.00"), buy("50", "1.30"));

        assertThat(position).isEqualTo(position("150", "165", "0", "0", 2));
    }

    @Test
    void realizes_the_difference_to_the_average_cost() {
        Position position = after(buy("100", "1.00"), buy("100", "2.00"), sell("50", "1.80"));

        assertThat(position).isEqualTo(position("150", "225", "15", "0", 3));
    }

    @Test
    void flips_from_long_to_short_as_the_worked_number_says() {
        assertThat(after(buy("100", "1.00"), sell("150", "1.10"))).isEqualTo(position("-50", "-55", "10", "0", 2));
    }

    @Test
    void flips_from_short_to_long() {
        assertThat(after(sell("100", "2.00"), buy("150", "1.50"))).isEqualTo(position("50", "75", "50", "0", 2));
    }

    @Test
    void buys_back_a_part_of_a_short_position() {
        assertThat(after(sell("50", "1.10"), buy("20", "1.00"))).isEqualTo(position("-30", "-33", "2", "0", 2));
    }

    @Test
    void leaves_no_cost_on_a_flat_position_whatever_was_rounded_before() {
        Position position = after(buy("3", "0.3333"), sell("1", "0.5"), sell("2", "0.5"));

        assertThat(position).isEqualTo(position("0", "0", "0.5001", "0", 3));
    }

    @Test
    void converts_what_it_realizes_at_the_rate_of_the_fill() {
        var rate = ConversionRate.of(Price.parse("1.25"));
        Position bought = PositionFold.apply(Position.FLAT, buy("100", "1.00"), rate);

        assertThat(PositionFold.apply(bought, sell("100", "1.10"), rate)).isEqualTo(position("0", "0", "12.5", "0", 2));
    }

    @Test
    void keeps_what_it_realizes_in_the_quote_currency_while_there_is_no_rate() {
        assertThat(fold(null, buy("100", "1.00"), sell("100", "1.10"))).isEqualTo(position("0", "0", "0", "10", 2));
    }

    @Test
    void refuses_a_quantity_beyond_64_bits() {
        Trade most = new Trade("ACME", Side.BUY, new Quantity(Long.MAX_VALUE), Price.parse("0.00000001"));

        assertThatThrownBy(() -> after(most, most)).isInstanceOf(ArithmeticException.class);
    }

    private static Position after(Trade... trades) {
        return fold(ConversionRate.ONE, trades);
    }

    private static Position fold(@Nullable ConversionRate rate, Trade... trades) {
        Position position = Position.FLAT;
        for (Trade trade : trades) {
            position = PositionFold.apply(position, trade, rate);
        }
        return position;
    }

    private static Position position(String quantity, String cost, String realized, String unconverted, long fills) {
        return new Position(
                Quantity.parse(quantity), Money.parse(cost), Money.parse(realized), Money.parse(unconverted), fills);
    }

    private static Trade buy(String units, String price) {
        return new Trade("ACME", Side.BUY, Quantity.parse(units), Price.parse(price));
    }

    private static Trade sell(String units, String price) {
        return new Trade("ACME", Side.SELL, Quantity.parse(units), Price.parse(price));
    }
}
