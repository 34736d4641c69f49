package io.riskgate.models.factor;

/** The common causes that an {@link AssetProfile} holds a loading for. */
public enum RiskFactor {
    /** Return of the equity market. */
    BETA,
    /** Past winners over past losers. */
    MOMENTUM,
    /** Cheap over dear. */
    VALUE,
    /** Small over large. */
    SIZE,
    /** Volatile over calm. */
    VOLATILITY,
    /** Profitable and steady over the rest. */
    QUALITY,
    /** Appetite for risk: positive rises when investors are bold. */
    RISK_ON_OFF,
    /** Level of interest rates: positive gains when rates rise. */
    RATES,
    /** Prices of raw materials. */
    COMMODITIES,
    /** The US dollar against others: positive gains with the dollar. */
    US_DOLLAR
}
