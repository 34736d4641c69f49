package io.riskgate.app.demo.oms;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.OrderFingerprint;
import io.riskgate.enforcement.event.OrderSubmitted;

/** Whether a decision permits an order to trade now: permission, not prohibition. */
final class TradePermission {
    private TradePermission() {}

    /** True only for an approval of exactly this order, in full, that has not expired at the given event time. */
    static boolean allows(OrderSubmitted order, Decision decision, long atMillis) {
        return decision.isApproved()
                && decision.orderId().equals(order.orderId())
                && decision.orderFingerprint().equals(OrderFingerprint.of(order))
                && decision.approvedQuantity().compareTo(order.terms().quantity()) >= 0
                && atMillis <= decision.validUntilMillis();
    }
}
