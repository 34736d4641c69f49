package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.event.FillReceived.Trade;
import io.riskgate.enforcement.value.ConversionRate;
import io.riskgate.enforcement.value.FixedPoint;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Position and trade to the next position, by average cost.
 *
 * <p>A trade in the direction of the position adds to its cost. A trade against it closes a part at the average cost
 * and realizes the difference; what goes beyond flat opens a position on the other side at the trade's price. Worked
 * number: long 100 at 1.00, sell 150 at 1.10: realized 10.00, short 50 with a cost of -55.00.
 */
public final class PositionFold {
    private PositionFold() {}

    /**
     * The position after a trade.
     *
     * @param rate from the quote currency to the base currency at the trade's time; null while unknown
     * @throws ArithmeticException if a figure leaves 64 bits
     */
    public static Position apply(Position before, Trade trade, @Nullable ConversionRate rate) {
        Quantity change = trade.signedQuantity();
        long held = before.quantity().millionths();
        boolean adds = held == 0 || (held > 0) == (change.millionths() > 0);
        return adds ? added(before, trade, change) : closed(before, trade, change, rate);
    }

    private static Position added(Position before, Trade trade, Quantity change) {
        return new Position(
                before.quantity().plus(change),
                before.costQuote().plus(trade.price().times(change)),
                before.realizedBase(),
                before.unconvertedQuote(),
                before.fillCount() + 1);
    }

    private static Position closed(Position before, Trade trade, Quantity change, @Nullable ConversionRate rate) {
        long held = before.quantity().millionths();
        long closing = Math.min(Math.absExact(held), Math.absExact(change.millionths()));
        Quantity closedQuantity = new Quantity(held > 0 ? closing : -closing);
        Money closedCost =
                new Money(FixedPoint.multiplyDivide(before.costQuote().tenThousandths(), closing, Math.absExact(held)));
        Money realizedQuote = trade.price().times(closedQuantity).minus(closedCost);
        Quantity opened = new Quantity(Math.addExact(change.millionths(), closedQuantity.millionths()));
        Money cost = before.costQuote().minus(closedCost).plus(trade.price().times(opened));
        return new Position(
                before.quantity().plus(change),
                cost,
                rate == null ? before.realizedBase() : before.realizedBase().plus(realizedQuote.convertedAt(rate)),
                rate == null ? before.unconvertedQuote().plus(realizedQuote) : before.unconvertedQuote(),
                before.fillCount() + 1);
    }
}
