package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import org.jspecify.annotations.Nullable;

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

    /**
     * Profit and loss at a price, in the base currency; null while price or conversion rate are not known and matter.
     *
     * @throws ArithmeticException if 64 bits cannot hold it
     */
    @Nullable
    Money profitAt(@Nullable Price price, CurrencyConversion.@Nullable Rate rate) {
        if (quantity.isZero() && unconvertedQuote.equals(Money.ZERO)) {
            return realizedBase;
        }
        return price == null || rate == null
                ? null
                : realizedBase.plus(
                        rate.inBase(price.times(quantity).minus(costQuote).plus(unconvertedQuote)));
    }

    /** Value of the position over what it cost, in the base currency; zero while price or rate are not known. */
    Money unrealizedAt(@Nullable Price price, CurrencyConversion.@Nullable Rate rate) {
        return quantity.isZero() || price == null || rate == null
                ? Money.ZERO
                : rate.inBase(price.times(quantity).minus(costQuote));
    }
}
