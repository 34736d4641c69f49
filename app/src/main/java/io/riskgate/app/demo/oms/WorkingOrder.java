package io.riskgate.app.demo.oms;

import io.riskgate.app.demo.market.DailyFixing;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;

/**
 * An approved order on its way to the venue.
 *
 * @param remaining units not yet traded; above zero
 * @param daysWorked fixings that it has been offered at
 * @param handling how the trader treats it
 */
record WorkingOrder(OrderSubmitted order, Decision approval, Quantity remaining, int daysWorked, Handling handling) {

    /** What becomes of an approved order. */
    enum Handling {
        /** Traded in full at the first fixing that its limit price accepts. */
        PROMPT,
        /** About half of it is traded first. */
        SPLIT,
        /** The trader forgets it until the approval has lapsed. */
        FORGOTTEN
    }

    String orderId() {
        return order.orderId();
    }

    Quantity signedRemaining() {
        return remaining.signed(order.terms().side());
    }

    boolean accepts(DailyFixing fixing) {
        Price limit = order.terms().limitPrice();
        if (limit == null) {
            return true;
        }
        int comparison = fixing.price(order.terms().instrumentId()).compareTo(limit);
        return order.terms().side() == Side.BUY ? comparison <= 0 : comparison >= 0;
    }

    boolean isPermitted(long atMillis) {
        return TradePermission.allows(order, approval, atMillis);
    }

    WorkingOrder afterDay(Quantity traded) {
        Handling next = traded.isZero() ? handling : Handling.PROMPT;
        return new WorkingOrder(order, approval, remaining.minus(traded), daysWorked + 1, next);
    }
}
