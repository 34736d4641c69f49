package io.riskgate.enforcement.market;

import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.enforcement.value.Price;
import org.jspecify.annotations.Nullable;

/**
 * One instrument's newest price, the close that its next return is measured from, and how wide it trades.
 *
 * @param previousClose close of the last published bar; null before the first
 * @param barIndex the bar that {@code price} belongs to; -1 once that bar has closed, so that it counts in no other
 * @param missedBars bars in a row that closed without a price of this instrument
 */
public record InstrumentBar(
        Price price,
        long priceTimeMillis,
        @Nullable Price previousClose,
        long barIndex,
        int missedBars,
        SpreadHistory spreads) {

    static InstrumentBar first(PriceObserved observed, long barIndex) {
        return new InstrumentBar(
                observed.price(),
                observed.eventTimeMillis(),
                null,
                barIndex,
                0,
                SpreadHistory.NEVER_QUOTED.pricedAt(observed.quote(), true));
    }

    InstrumentBar pricedAt(PriceObserved observed, long newBarIndex) {
        return new InstrumentBar(
                observed.price(),
                observed.eventTimeMillis(),
                previousClose,
                newBarIndex,
                0,
                spreads.pricedAt(observed.quote(), newBarIndex != barIndex));
    }

    InstrumentBar closed() {
        return new InstrumentBar(price, priceTimeMillis, price, -1, 0, spreads.closed(true));
    }

    /** It has its price, but others have not: no return comes of the bar. */
    InstrumentBar skipped() {
        return new InstrumentBar(price, priceTimeMillis, previousClose, barIndex, missedBars, spreads.closed(true));
    }

    InstrumentBar missed() {
        return new InstrumentBar(
                price, priceTimeMillis, previousClose, barIndex, missedBars + 1, spreads.closed(false));
    }
}
