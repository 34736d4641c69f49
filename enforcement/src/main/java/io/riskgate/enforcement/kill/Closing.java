package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.value.Quantity;
import java.util.List;

/**
 * What would close one position; a recommendation, never an order.
 *
 * @param quantity positive = buy
 */
public record Closing(String portfolioId, String instrumentId, Quantity quantity) {
    /** Adds what closes a held quantity; nothing where nothing is held. */
    public static void addTo(List<Closing> closings, String portfolioId, String instrumentId, Quantity held) {
        if (!held.isZero()) {
            closings.add(new Closing(portfolioId, instrumentId, Quantity.ZERO.minus(held)));
        }
    }
}
