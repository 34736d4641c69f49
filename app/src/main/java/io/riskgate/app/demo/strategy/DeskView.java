package io.riskgate.app.demo.strategy;

import io.riskgate.app.demo.market.PriceHistory;
import io.riskgate.enforcement.portfolio.Position;
import io.riskgate.enforcement.value.Quantity;

/**
 * What a strategy may know: prices up to today, and its own desk's positions, working orders and permission to trade.
 */
public interface DeskView {
    PriceHistory prices();

    /** Trading days that the desk has been open, starting with 0. */
    int tradingDay();

    /** The fold of the portfolio's own fills. */
    Position position(String instrumentId);

    /** Signed units of approved orders that still wait for a price. */
    Quantity working(String instrumentId);

    /** Capital plus all profit and loss by the newest risk snapshot; dollars. */
    double equity();

    /** True on the first day after two risk managers have released the portfolio from a halt. */
    boolean resumedToday();

    /** Whole units held, working orders included; negative for a short position. */
    default long units(String instrumentId) {
        return position(instrumentId).quantity().plus(working(instrumentId)).millionths() / 1_000_000L;
    }
}
