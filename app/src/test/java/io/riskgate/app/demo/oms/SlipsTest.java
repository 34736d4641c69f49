package io.riskgate.app.demo.oms;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlipsTest {
    private static final OrderSubmitted RIGHT = new OrderSubmitted(
            "trend-1",
            new Origin("trend", "trend", "trend-1"),
            new OrderTerms("EURUSD", Side.BUY, Quantity.parse("250000"), Price.parse("1.40")),
            1_221_480_960_000L,
            0);

    @ParameterizedTest
    @EnumSource
    void differ_from_the_right_order_in_content(Slips.Kind kind) {
        OrderSubmitted slip = Slips.slip(kind, RIGHT, "trend-1s");

        assertThat(OrderFingerprint.of(slip)).isNotEqualTo(OrderFingerprint.of(RIGHT));
        assertThat(slip.orderId()).isEqualTo(kind == Slips.Kind.ID_AGAIN ? "trend-1" : "trend-1s");
    }

    @Test
    void move_the_decimal_point_of_the_limit_price() {
        assertThat(Slips.slip(Slips.Kind.PRICE_DIGIT, RIGHT, "trend-1s").terms().limitPrice())
                .isEqualTo(Price.parse("14"));
    }

    @Test
    void swap_two_letters_of_the_instrument() {
        assertThat(Slips.slip(Slips.Kind.INSTRUMENT_LETTERS, RIGHT, "trend-1s")
                        .terms()
                        .instrumentId())
                .isEqualTo("EURUDS");
    }

    @Test
    void are_the_same_for_the_same_seed() {
        assertThat(drawn(42)).isEqualTo(drawn(42)).isNotEqualTo(drawn(43)).isNotEmpty();
    }

    private static List<OrderSubmitted> drawn(long seed) {
        Slips slips = new Slips(seed);
        List<OrderSubmitted> drawn = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            OrderSubmitted slip = slips.after(RIGHT, "trend-" + i);
            if (slip != null) {
                drawn.add(slip);
            }
        }
        return drawn;
    }
}
