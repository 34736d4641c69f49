package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;

/** A trade that happened at the venue; it is applied whatever the limits say, because it is real. */
public record FillReceived(String executionId, String orderId, Origin origin, Trade trade, long eventTimeMillis)
        implements RiskEvent {
    public FillReceived {
        Identifier.require("execution id", executionId);
        Identifier.require("order id", orderId);
    }

    /**
     * What changed hands.
     *
     * @param quantity above zero; the side carries the sign
     * @param price in the instrument's quote currency
     */
    public record Trade(String instrumentId, Side side, Quantity quantity, Price price) {
        public Trade {
            Identifier.require("instrument", instrumentId);
            if (!quantity.isPositive()) {
                throw new IllegalArgumentException("a fill quantity must be above zero, got " + quantity);
            }
        }

        /** Positive for a purchase. */
        public Quantity signedQuantity() {
            return quantity.signed(side);
        }
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
