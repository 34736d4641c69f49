package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Price;
import org.jspecify.annotations.Nullable;

/**
 * One price of one instrument from a market data source.
 *
 * @param quote what buyers bid and sellers ask; null where the source does not say
 * @param closesBar true on the last price of a bar: with it the source has given every instrument its closing price, as
 *     a daily fixing does; false on ticks, whose bar closes when a later one begins
 * @param eventTimeMillis the source's time of the price
 */
public record PriceObserved(
        String instrumentId,
        Price price,
        @Nullable BidAsk quote,
        boolean closesBar,
        String source,
        long eventTimeMillis) {
    public PriceObserved {
        Identifier.require("instrument", instrumentId);
        Identifier.require("price source", source);
    }

    /** A price without bid and ask. */
    public PriceObserved(String instrumentId, Price price, boolean closesBar, String source, long eventTimeMillis) {
        this(instrumentId, price, null, closesBar, source, eventTimeMillis);
    }

    /** Best bid and best ask, in the quote currency; the bid is not above the ask. */
    public record BidAsk(Price bid, Price ask) {
        public BidAsk {
            if (bid.hundredMillionths() > ask.hundredMillionths()) {
                throw new IllegalArgumentException("bid must not be above ask, got " + bid + " and " + ask);
            }
        }

        /** Ask less bid over the middle of both; 0.0001 = one basis point, below 2. */
        public double relativeSpread() {
            double sum = (double) bid.hundredMillionths() + ask.hundredMillionths();
            return 2.0 * (ask.hundredMillionths() - bid.hundredMillionths()) / sum;
        }
    }
}
