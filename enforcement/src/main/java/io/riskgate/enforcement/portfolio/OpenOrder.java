package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;

/**
 * An approved order that may still trade and therefore reserves exposure.
 *
 * @param remaining quantity not yet filled; above zero
 * @param expiresAtMillis from this event time on it reserves nothing
 */
public record OpenOrder(
        String orderId,
        String portfolioId,
        String strategyId,
        String instrumentId,
        Side side,
        Quantity remaining,
        long expiresAtMillis) {

    public OpenOrder withRemaining(Quantity quantity) {
        return new OpenOrder(orderId, portfolioId, strategyId, instrumentId, side, quantity, expiresAtMillis);
    }
}
