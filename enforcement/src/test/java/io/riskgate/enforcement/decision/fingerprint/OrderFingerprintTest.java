package io.riskgate.enforcement.decision.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderFingerprintTest {
    private static final Origin ORIGIN = new Origin("macro", "trend", "c-1");

    // Second source: Python's hashlib.sha256 over struct.pack'ed '>i' lengths and '>q' numbers.
    @Test
    void keeps_the_published_hash_of_a_limit_order() {
        assertThat(OrderFingerprint.of(order(ORIGIN, "1500.5", Price.parse("1.0825"), 1_000)))
                .isEqualTo("4b6e781f3c392de8c9d487a57c535510");
    }

    @Test
    void keeps_the_published_hash_of_a_cancel() {
        assertThat(OrderFingerprint.of(new CancelRequested("o-2", "o-1", ORIGIN, 1_000)))
                .isEqualTo("f6d1ea2eaac497943072b50ae1e4483a");
    }

    @Test
    void ignores_the_correlation_id_alone() {
        var price = Price.parse("1.0825");
        String original = OrderFingerprint.of(order(ORIGIN, "1500.5", price, 1_000));

        assertThat(OrderFingerprint.of(order(new Origin("macro", "trend", "c-2"), "1500.5", price, 1_000)))
                .isEqualTo(original);
        assertThat(OrderFingerprint.of(order(new Origin("macro", "carry", "c-1"), "1500.5", price, 1_000)))
                .isNotEqualTo(original);
        assertThat(OrderFingerprint.of(order(ORIGIN, "1500.500001", price, 1_000)))
                .isNotEqualTo(original);
        assertThat(OrderFingerprint.of(order(ORIGIN, "1500.5", null, 1_000))).isNotEqualTo(original);
        assertThat(OrderFingerprint.of(order(ORIGIN, "1500.5", price, 1_001))).isNotEqualTo(original);
    }

    @Test
    void takes_the_longest_identifiers() {
        String longest = "x".repeat(64);
        var order = new OrderSubmitted(
                longest,
                new Origin(longest, longest, longest),
                new OrderTerms(longest, Side.SELL, new Quantity(Long.MAX_VALUE), new Price(Long.MAX_VALUE)),
                Long.MAX_VALUE,
                Long.MAX_VALUE);

        assertThat(OrderFingerprint.of(order)).hasSize(32);
    }

    private static OrderSubmitted order(Origin origin, String quantity, @Nullable Price price, long eventTimeMillis) {
        var terms = new OrderTerms("EURUSD", Side.BUY, Quantity.parse(quantity), price);
        return new OrderSubmitted("o-1", origin, terms, eventTimeMillis, 5_000);
    }
}
