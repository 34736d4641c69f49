package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;

/**
 * What a portfolio holds of one instrument, kept by average cost; the exact fold of its fills.
 *
 * @param quantity negative for a short position
 * @param costQuote what the open quantity cost, in the quote currency; carries the sign of the quantity
 * @param realizedBase profit taken so far, in the portfolio's base currency at each fill's conversion rate
 * @param unconvertedQuote profit taken in the quote currency while no conversion rate was known
 * @param fillCount number of fills folded
 */
public record Position(Quantity quantity, Money costQuote, Money realizedBase, Money unconvertedQuote, long fillCount) {
    public static final Position FLAT = new Position(Quantity.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);
}
