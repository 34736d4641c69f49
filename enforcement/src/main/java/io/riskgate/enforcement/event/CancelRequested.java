package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;

/** A wish to stop an order that may still be working; always granted, even while halted. */
public record CancelRequested(String orderId, String originalOrderId, Origin origin, long eventTimeMillis)
        implements RiskEvent {
    public CancelRequested {
        Identifier.require("order id", orderId);
        Identifier.require("original order id", originalOrderId);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
