package io.riskgate.schemas.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.Price;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.MarketMapping;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BadQuotesTest {
    private final WireFormat wire = new WireFormat(SchemaRegistry.open("mock://bad-quotes-test"));

    private Decoded<PriceObserved> quoted(@Nullable String bid, @Nullable String ask) {
        var record = MarketMapping.toAvro(new PriceObserved("EURUSD", Price.parse("1.08"), false, "desk", 1_000));
        record.setBid(bid == null ? null : new BigDecimal(bid).setScale(Price.SCALE));
        record.setAsk(ask == null ? null : new BigDecimal(ask).setScale(Price.SCALE));
        return new PriceCodec(wire).decode(null, wire.encode(Topics.PRICES, record));
    }

    private static void isRefused(Decoded<PriceObserved> decoded, DeadLetterReason reason, String detail) {
        assertThat(decoded).isInstanceOfSatisfying(Decoded.Unreadable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isEqualTo(detail);
        });
    }

    @Test
    void reads_both_or_none() {
        assertThat(quoted("1.0799", "1.0801"))
                .isInstanceOfSatisfying(
                        Decoded.Readable.class,
                        readable -> assertThat(((PriceObserved) readable.value()).quote())
                                .isEqualTo(new PriceObserved.BidAsk(Price.parse("1.0799"), Price.parse("1.0801"))));
        assertThat(quoted("1.08", "1.08")).isInstanceOf(Decoded.Readable.class);
        assertThat(quoted(null, null)).isInstanceOf(Decoded.Readable.class);
        isRefused(quoted("1.0799", null), DeadLetterReason.MISSING, "ask is missing");
        isRefused(quoted(null, "1.0801"), DeadLetterReason.MISSING, "bid is missing");
    }

    @Test
    void refuses_a_bid_above_the_ask_and_what_is_not_above_zero() {
        isRefused(
                quoted("1.0802", "1.0801"), DeadLetterReason.PRICE, "bid must not be above ask, got 1.0802 and 1.0801");
        isRefused(quoted("0", "1.0801"), DeadLetterReason.PRICE, "bid must be above zero, got 0e-8");
        isRefused(quoted("-2", "-1"), DeadLetterReason.PRICE, "bid must be above zero, got -200000000e-8");
    }
}
