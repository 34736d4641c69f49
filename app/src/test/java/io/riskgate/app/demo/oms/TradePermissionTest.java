package io.riskgate.app.demo.oms;

import static io.riskgate.app.demo.oms.OrderExamples.approved;
import static io.riskgate.app.demo.oms.OrderExamples.decision;
import static io.riskgate.app.demo.oms.OrderExamples.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import org.junit.jupiter.api.Test;

class TradePermissionTest {
    private static final long SENT_AT_MILLIS = 1_221_480_960_000L;
    private static final OrderSubmitted ORDER = order("250000");

    @Test
    void refuses_an_approval_one_millisecond_after_it_expired() {
        assertThat(TradePermission.allows(ORDER, approved(ORDER, 5_000), SENT_AT_MILLIS + 5_001))
                .isFalse();
    }

    @Test
    void allows_an_approval_at_its_last_millisecond() {
        assertThat(TradePermission.allows(ORDER, approved(ORDER, 5_000), SENT_AT_MILLIS + 5_000))
                .isTrue();
    }

    @Test
    void refuses_an_approval_of_other_content_under_the_same_id() {
        var other = decision(ORDER, OrderFingerprint.of(order("260000")), Outcome.APPROVED, 5_000);

        assertThat(TradePermission.allows(ORDER, other, SENT_AT_MILLIS)).isFalse();
    }

    @Test
    void refuses_an_approval_of_a_smaller_quantity() {
        assertThat(TradePermission.allows(ORDER, approved(order("100000"), 5_000), SENT_AT_MILLIS))
                .isFalse();
    }

    @Test
    void refuses_a_rejection() {
        assertThat(TradePermission.allows(ORDER, rejected(ORDER, CheckCode.VAR_99), SENT_AT_MILLIS))
                .isFalse();
    }

    private static OrderSubmitted order(String quantity) {
        var terms = new OrderTerms("EURUSD", Side.BUY, Quantity.parse(quantity), null);
        return new OrderSubmitted("trend-1", new Origin("trend", "trend", "trend-1"), terms, SENT_AT_MILLIS, 0);
    }
}
