package io.riskgate.enforcement.value;

/**
 * What can be traded: its name, the currency that its price is in, and the smallest quantity.
 *
 * @param baseCurrency for a currency pair the currency bought, otherwise empty
 * @param quoteCurrency currency of the price and of its profit and loss
 * @param lotSize every order quantity must be a whole multiple of it
 */
public record InstrumentDefinition(
        String instrumentId, AssetClass assetClass, String baseCurrency, String quoteCurrency, Quantity lotSize) {
    /** Kind of instrument. */
    public enum AssetClass {
        EQUITY,
        CURRENCY_PAIR,
        COMMODITY,
        CRYPTO,
        INDEX
    }

    public InstrumentDefinition {
        Identifier.require("instrument", instrumentId);
        Identifier.require("quote currency", quoteCurrency);
        if (assetClass == AssetClass.CURRENCY_PAIR) {
            Identifier.require("base currency", baseCurrency);
        }
        if (!lotSize.isPositive()) {
            throw new IllegalArgumentException("lot size of " + instrumentId + " must be above zero, got " + lotSize);
        }
    }

    public static InstrumentDefinition currencyPair(String base, String quote, Quantity lotSize) {
        return new InstrumentDefinition(base + quote, AssetClass.CURRENCY_PAIR, base, quote, lotSize);
    }

    public boolean isWholeLots(Quantity quantity) {
        return quantity.millionths() % lotSize.millionths() == 0;
    }
}
