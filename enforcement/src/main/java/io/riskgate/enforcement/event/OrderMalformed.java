package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;

/**
 * An order whose id could be read and whose content could not be accepted; it still gets its answer.
 *
 * @param fingerprint hash of what was received
 * @param reason closed code of what is wrong, as in the dead letter
 * @param detail what is wrong and what was expected, for a person
 */
public record OrderMalformed(
        String orderId, Origin origin, String fingerprint, String reason, String detail, long eventTimeMillis)
        implements RiskEvent {
    public OrderMalformed {
        Identifier.require("order id", orderId);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
