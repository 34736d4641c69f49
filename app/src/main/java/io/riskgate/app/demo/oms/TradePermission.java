package io.riskgate.app.demo.oms;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.fingerprint.OrderFingerprint;
import io.riskgate.enforcement.event.OrderSubmitted;

/** Whether a decision permits an order to trade now: permission, not prohibition. */
final class TradePermission {
    private TradePermission() {}

    /**
     * True only for an approval of exactly this order that has not expired at the given event time; it permits the
     * approved quantity, which may be less than was asked for.
     */
    static boolean allows(OrderSubmitted order, Decision decision, long atMillis) {
        return decision.isApproved()
                && decision.orderId().equals(order.orderId())
                && decision.orderFingerprint().equals(OrderFingerprint.of(order))
                && decision.approvedQuantity().isPositive()
                && atMillis <= decision.validUntilMillis();
    }
}
