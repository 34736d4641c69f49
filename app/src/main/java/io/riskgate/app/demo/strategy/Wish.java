package io.riskgate.app.demo.strategy;

import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy would like to trade; the desk makes an order of it.
 *
 * @param quantity units of the pair's base currency, above zero
 * @param limitPrice worst acceptable price; null trades at the fixing
 */
public record Wish(
        String instrumentId,
        Side side,
        Quantity quantity,
        @Nullable Price limitPrice) {

    /** A wish to trade at the next fixing, whatever it is. */
    static Wish atMarket(String instrumentId, long signedUnits) {
        return new Wish(
                instrumentId,
                signedUnits > 0 ? Side.BUY : Side.SELL,
                new Quantity(Math.multiplyExact(Math.absExact(signedUnits), 1_000_000L)),
                null);
    }

    Wish limitedTo(Price price) {
        return new Wish(instrumentId, side, quantity, price);
    }
}
