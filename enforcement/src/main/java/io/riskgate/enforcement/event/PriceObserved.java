package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Price;

/**
 * One price of one instrument from a market data source.
 *
 * @param closesBar whether this is the official last price of its bar, as a daily fixing is
 * @param eventTimeMillis the source's time of the price
 */
public record PriceObserved(String instrumentId, Price price, boolean closesBar, String source, long eventTimeMillis) {
    public PriceObserved {
        Identifier.require("instrument", instrumentId);
        Identifier.require("price source", source);
    }
}
