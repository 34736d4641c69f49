package io.riskgate.app.demo.strategy;

import io.riskgate.app.demo.market.PriceHistory;

/** Turns amounts of dollars into whole lots of a pair. */
final class PositionSize {
    private static final long LOT_UNITS = 10_000;

    private PositionSize() {}

    /** Signed units of the base currency worth about so many dollars, in steps of 10,000. */
    static long units(PriceHistory prices, String instrumentId, double dollars) {
        double lots = dollars / prices.dollarsPerUnit(instrumentId) / LOT_UNITS;
        return Math.round(lots) * LOT_UNITS;
    }

    /** Dollars that signed units of the base currency are worth today. */
    static double dollars(PriceHistory prices, String instrumentId, long units) {
        return units * prices.dollarsPerUnit(instrumentId);
    }
}
