package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;

/**
 * Capital plus all profit and loss of a portfolio, and the highest that it has been since its last resume.
 *
 * @param equity in the portfolio's base currency
 * @param peakEquity never below {@code equity}
 */
public record EquityMark(Money equity, Money peakEquity, long eventTimeMillis) {

    /** Fall from the peak as a share of the peak, 0.15 = fifteen per cent; any fall from a peak of nothing is whole. */
    public double drawdownRatio() {
        if (!peakEquity.isPositive()) {
            return equity.compareTo(peakEquity) < 0 ? 1.0 : 0.0;
        }
        return peakEquity.minus(equity).dividedBy(peakEquity);
    }
}
