package io.riskgate.enforcement.decision.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import org.junit.jupiter.api.Test;

class FillFingerprintTest {
    private static final Origin ORIGIN = new Origin("macro", "trend", "c-1");

    // Second source: Python's hashlib.sha256 over struct.pack'ed '>i' lengths and '>q' numbers.
    @Test
    void keeps_the_published_hash_of_a_trade() {
        assertThat(FillFingerprint.of(trade("1500.5", Side.BUY))).isEqualTo("d479c80580e1db5dcede89cac6cbd5d0");
    }

    @Test
    void keeps_the_published_hash_of_a_closed_order() {
        var closed = new OrderClosed("e-2", "o-1", ORIGIN, OrderClosed.Reason.EXPIRED, 2_000);

        assertThat(FillFingerprint.of(closed)).isEqualTo("98e008c7f9146182673b9c6a785d5fff");
    }

    @Test
    void tells_trades_of_another_quantity_or_side_apart() {
        String original = FillFingerprint.of(trade("1500.5", Side.BUY));

        assertThat(FillFingerprint.of(trade("1500.6", Side.BUY))).isNotEqualTo(original);
        assertThat(FillFingerprint.of(trade("1500.5", Side.SELL))).isNotEqualTo(original);
    }

    private static FillReceived trade(String quantity, Side side) {
        var trade = new FillReceived.Trade("EURUSD", side, Quantity.parse(quantity), Price.parse("1.0825"));
        return new FillReceived("e-1", "o-1", ORIGIN, trade, 2_000);
    }
}
