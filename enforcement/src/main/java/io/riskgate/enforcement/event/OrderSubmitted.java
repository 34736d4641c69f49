package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;

/**
 * An order that waits for its decision.
 *
 * @param eventTimeMillis when the order management system created it
 * @param expiresAtMillis when it stops working at the venue; zero lets the limits decide
 */
public record OrderSubmitted(
        String orderId, Origin origin, OrderTerms terms, long eventTimeMillis, long expiresAtMillis)
        implements RiskEvent {
    public OrderSubmitted {
        Identifier.require("order id", orderId);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
