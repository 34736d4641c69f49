package io.riskgate.enforcement.market;

import io.riskgate.enforcement.value.Price;
import org.jspecify.annotations.Nullable;

/**
 * One instrument's newest price and the close that its next return is measured from.
 *
 * @param previousClose close of the last published bar; null before the first
 * @param barIndex the bar that {@code price} belongs to; -1 once that bar has closed, so that it counts in no other
 * @param missedBars bars in a row that closed without a price of this instrument
 */
public record InstrumentBar(
        Price price, long priceTimeMillis, @Nullable Price previousClose, long barIndex, int missedBars) {

    InstrumentBar pricedAt(Price newPrice, long timeMillis, long newBarIndex) {
        return new InstrumentBar(newPrice, timeMillis, previousClose, newBarIndex, 0);
    }

    InstrumentBar closed() {
        return new InstrumentBar(price, priceTimeMillis, price, -1, 0);
    }

    InstrumentBar missed() {
        return new InstrumentBar(price, priceTimeMillis, previousClose, barIndex, missedBars + 1);
    }
}
