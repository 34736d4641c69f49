package io.riskgate.app.demo.market;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * Two currencies and the price of the first in the second; 1.0850 for EURUSD means that a euro costs 1.0850 dollars.
 */
public record CurrencyPair(String base, String quote) {
    private static final int DECIMALS = 6;
    private static final Quantity LOT = Quantity.parse("1000");

    /** The pairs that the demonstration trades. */
    public static final List<CurrencyPair> TRADED = List.of(
            new CurrencyPair("EUR", "USD"),
            new CurrencyPair("GBP", "USD"),
            new CurrencyPair("USD", "JPY"),
            new CurrencyPair("AUD", "USD"),
            new CurrencyPair("USD", "CAD"),
            new CurrencyPair("USD", "CHF"),
            new CurrencyPair("EUR", "GBP"),
            new CurrencyPair("EUR", "JPY"));

    public String instrumentId() {
        return base + quote;
    }

    /** The instrument as the engine lists it, traded in lots of 1,000 units of the base currency. */
    public InstrumentDefinition definition() {
        return InstrumentDefinition.currencyPair(base, quote, LOT);
    }

    /**
     * The pair's price as a cross of two euro rates, rounded half to even to six decimals.
     *
     * <p>Worked number: 118.7 yen and 1.2 dollars to the euro make 98.916667 yen to the dollar.
     *
     * @param perEuro units of each currency that one euro buys; the euro itself need not be in it
     */
    public Price cross(Map<String, BigDecimal> perEuro) {
        BigDecimal price = rate(perEuro, quote).divide(rate(perEuro, base), MathContext.DECIMAL64);
        return Price.of(price.setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal rate(Map<String, BigDecimal> perEuro, String currency) {
        if (currency.equals("EUR")) {
            return BigDecimal.ONE;
        }
        BigDecimal rate = perEuro.get(currency);
        if (rate == null) {
            throw new IllegalArgumentException("no fixing of " + currency + " among " + perEuro.keySet());
        }
        return rate;
    }
}
