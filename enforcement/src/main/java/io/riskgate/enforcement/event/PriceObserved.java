package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Price;

/**
 * One price of one instrument from a market data source.
 *
 * @param closesBar true on the last price of a bar: with it the source has given every instrument its closing price, as
 *     a daily fixing does; false on ticks, whose bar closes when a later one begins
 * @param eventTimeMillis the source's time of the price
 */
public record PriceObserved(String instrumentId, Price price, boolean closesBar, String source, long eventTimeMillis) {
    public PriceObserved {
        Identifier.require("instrument", instrumentId);
        Identifier.require("price source", source);
    }
}
