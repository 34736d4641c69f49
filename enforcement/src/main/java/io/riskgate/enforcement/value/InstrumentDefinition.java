package io.riskgate.enforcement.value;

import org.jspecify.annotations.Nullable;

/**
 * What can be traded: its name, the currency that its price is in, and the smallest quantity.
 *
 * @param baseCurrency for a currency pair the currency bought, otherwise empty
 * @param quoteCurrency currency of the price and of its profit and loss
 * @param lotSize every order quantity must be a whole multiple of it
 * @param tickSize every limit price must be a whole multiple of it; null where any price will do
 * @param dailyVolume units that the market trades in an average day; null where nobody knows
 */
public record InstrumentDefinition(
        String instrumentId,
        AssetClass assetClass,
        String baseCurrency,
        String quoteCurrency,
        Quantity lotSize,
        @Nullable Price tickSize,
        @Nullable Quantity dailyVolume) {
    /** An instrument of which neither tick nor volume is known. */
    public InstrumentDefinition(
            String instrumentId, AssetClass assetClass, String baseCurrency, String quoteCurrency, Quantity lotSize) {
        this(instrumentId, assetClass, baseCurrency, quoteCurrency, lotSize, null, null);
    }

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
        if (dailyVolume != null && !dailyVolume.isPositive()) {
            throw new IllegalArgumentException(
                    "daily volume of " + instrumentId + " must be above zero where known, got " + dailyVolume);
        }
    }

    public static InstrumentDefinition currencyPair(String base, String quote, Quantity lotSize) {
        return new InstrumentDefinition(base + quote, AssetClass.CURRENCY_PAIR, base, quote, lotSize);
    }

    /** Whether a limit price may be quoted so. */
    public boolean isWholeTicks(Price price) {
        return tickSize == null || price.hundredMillionths() % tickSize.hundredMillionths() == 0;
    }

    public boolean isWholeLots(Quantity quantity) {
        return quantity.millionths() % lotSize.millionths() == 0;
    }
}
