package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import org.jspecify.annotations.Nullable;

/**
 * What an order asks for.
 *
 * @param quantity above zero; the side carries the sign
 * @param limitPrice worst acceptable price in the quote currency; null for a market order
 */
public record OrderTerms(
        String instrumentId,
        Side side,
        Quantity quantity,
        @Nullable Price limitPrice) {
    public OrderTerms {
        Identifier.require("instrument", instrumentId);
        if (!quantity.isPositive()) {
            throw new IllegalArgumentException("an order quantity must be above zero, got " + quantity);
        }
    }

    /** The same for another quantity. */
    public OrderTerms withQuantity(Quantity other) {
        return new OrderTerms(instrumentId, side, other, limitPrice);
    }
}
