package io.riskgate.app.demo.history;

import java.time.LocalDate;

/**
 * One portfolio on one day, in dollars.
 *
 * @param equity after the day's trades
 * @param profit made between yesterday's close and today's fixing, on the positions held overnight
 * @param valueAtRisk99Before what yesterday's close said the loss would exceed on one day in a hundred; positive = loss
 * @param gross exposure after the day's trades, reservations included
 * @param valueAtRisk99 after the day's trades
 */
public record PortfolioDay(
        LocalDate date, double equity, double profit, double valueAtRisk99Before, double gross, double valueAtRisk99) {

    /** A day whose loss was larger than the value at risk of the evening before. */
    public boolean isExceedance() {
        return valueAtRisk99Before > 0 && -profit > valueAtRisk99Before;
    }

    /** Whether there was anything at risk overnight, so that the day counts in a backtest. */
    public boolean isTested() {
        return valueAtRisk99Before > 0;
    }

    PortfolioDay closedAt(double newEquity, double newGross, double newValueAtRisk99) {
        return new PortfolioDay(date, newEquity, profit, valueAtRisk99Before, newGross, newValueAtRisk99);
    }
}
