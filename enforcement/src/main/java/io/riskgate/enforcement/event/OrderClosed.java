package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;

/** The venue's word that an order will trade no more; what it still reserved is free again. */
public record OrderClosed(String executionId, String orderId, Origin origin, Reason reason, long eventTimeMillis)
        implements RiskEvent {
    /** Why the rest of the order is gone. */
    public enum Reason {
        CANCELED,
        EXPIRED,
        VENUE_REJECTED
    }

    public OrderClosed {
        Identifier.require("execution id", executionId);
        Identifier.require("order id", orderId);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
