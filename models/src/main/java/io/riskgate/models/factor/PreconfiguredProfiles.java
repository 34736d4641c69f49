package io.riskgate.models.factor;

/**
 * Profiles to start with: five currency pairs, gold and 20 large US stocks.
 *
 * <p>Sectors are those of GICS in 2023. Loadings are round working values to be replaced by a desk's own or by {@link
 * FactorModel#fit}; they are in betas (1.0 = moves one to one with the factor) and describe long-run behavior, not a
 * fit to any window.
 */
public final class PreconfiguredProfiles {
    private static final String TABLE = """
            # instrument, sector, base, quote, beta, momentum, value, size, volatility, quality, risk, rates, commodities, usd
            EURUSD, FX, EUR, USD, 0.05, 0.0, 0.0, 0.0, -0.2, 0.0, 0.10, -0.10, 0.05, -1.0
            GBPUSD, FX, GBP, USD, 0.10, 0.0, 0.0, 0.0, -0.1, 0.0, 0.20, -0.10, 0.05, -0.9
            USDJPY, FX, USD, JPY, 0.10, 0.0, 0.0, 0.0, -0.1, 0.0, 0.35, 0.40, 0.00, 0.6
            AUDUSD, FX, AUD, USD, 0.25, 0.0, 0.0, 0.0, 0.1, 0.0, 0.60, -0.05, 0.40, -0.9
            USDCAD, FX, USD, CAD, -0.15, 0.0, 0.0, 0.0, -0.2, 0.0, -0.40, 0.05, -0.35, 0.6
            XAUUSD, COMMODITIES, XAU, USD, 0.00, 0.0, 0.0, 0.0, 0.1, 0.0, -0.20, -0.50, 0.80, -0.6
            AAPL, INFORMATION_TECHNOLOGY, USD, USD, 1.20, 0.3, -0.4, -0.6, 0.1, 0.6, 0.40, -0.10, 0.00, -0.2
            AMD, INFORMATION_TECHNOLOGY, USD, USD, 1.70, 0.5, -0.6, 0.1, 0.8, -0.1, 0.70, -0.20, 0.00, -0.2
            BAC, FINANCIALS, USD, USD, 1.40, -0.1, 0.6, -0.3, 0.4, -0.3, 0.50, 0.40, 0.05, 0.0
            BBY, CONSUMER_DISCRETIONARY, USD, USD, 1.30, 0.0, 0.3, 0.3, 0.5, 0.1, 0.50, 0.05, 0.00, 0.0
            CVX, ENERGY, USD, USD, 0.90, -0.1, 0.5, -0.4, 0.1, 0.2, 0.30, 0.15, 0.70, -0.2
            GE, INDUSTRIALS, USD, USD, 1.20, -0.1, 0.3, -0.3, 0.2, -0.1, 0.40, 0.15, 0.10, -0.1
            HD, CONSUMER_DISCRETIONARY, USD, USD, 1.05, 0.1, -0.1, -0.4, 0.0, 0.5, 0.35, -0.05, 0.00, 0.0
            JNJ, HEALTH_CARE, USD, USD, 0.60, 0.0, 0.1, -0.6, -0.5, 0.6, 0.00, -0.10, 0.00, 0.0
            JPM, FINANCIALS, USD, USD, 1.25, 0.0, 0.5, -0.4, 0.3, 0.0, 0.45, 0.40, 0.05, 0.0
            KO, CONSUMER_STAPLES, USD, USD, 0.60, 0.0, 0.0, -0.5, -0.5, 0.5, 0.00, -0.15, 0.00, -0.2
            LLY, HEALTH_CARE, USD, USD, 0.65, 0.3, -0.2, -0.5, -0.3, 0.4, 0.00, -0.10, 0.00, 0.0
            MRK, HEALTH_CARE, USD, USD, 0.65, 0.0, 0.1, -0.5, -0.4, 0.4, 0.00, -0.10, 0.00, 0.0
            MSFT, INFORMATION_TECHNOLOGY, USD, USD, 1.10, 0.3, -0.4, -0.7, 0.0, 0.7, 0.35, -0.15, 0.00, -0.2
            PEP, CONSUMER_STAPLES, USD, USD, 0.60, 0.0, 0.0, -0.5, -0.5, 0.5, 0.00, -0.15, 0.00, -0.1
            PFE, HEALTH_CARE, USD, USD, 0.70, -0.1, 0.3, -0.5, -0.3, 0.3, 0.05, -0.10, 0.00, 0.0
            PG, CONSUMER_STAPLES, USD, USD, 0.55, 0.0, 0.0, -0.6, -0.6, 0.6, -0.05, -0.15, 0.00, -0.1
            RRC, ENERGY, USD, USD, 1.10, 0.0, 0.4, 0.8, 0.9, -0.5, 0.40, 0.10, 0.90, -0.2
            UNH, HEALTH_CARE, USD, USD, 0.80, 0.2, 0.0, -0.4, -0.1, 0.4, 0.10, -0.05, 0.00, 0.0
            WMT, CONSUMER_STAPLES, USD, USD, 0.60, 0.0, 0.0, -0.6, -0.4, 0.4, 0.00, -0.10, 0.00, 0.0
            XOM, ENERGY, USD, USD, 0.85, -0.1, 0.5, -0.5, 0.0, 0.3, 0.25, 0.15, 0.70, -0.2
            """;

    private PreconfiguredProfiles() {}

    /** Reads the table. */
    public static AssetProfiles all() {
        return AssetProfiles.parse(TABLE);
    }
}
