package io.riskgate.models.factor;

/** The eleven sectors of the Global Industry Classification Standard, and what trades outside of them. */
public enum Sector {
    /** GICS 10. */
    ENERGY,
    /** GICS 15. */
    MATERIALS,
    /** GICS 20. */
    INDUSTRIALS,
    /** GICS 25. */
    CONSUMER_DISCRETIONARY,
    /** GICS 30. */
    CONSUMER_STAPLES,
    /** GICS 35. */
    HEALTH_CARE,
    /** GICS 40. */
    FINANCIALS,
    /** GICS 45. */
    INFORMATION_TECHNOLOGY,
    /** GICS 50. */
    COMMUNICATION_SERVICES,
    /** GICS 55. */
    UTILITIES,
    /** GICS 60. */
    REAL_ESTATE,
    /** Crypto assets. */
    CRYPTO,
    /** Currency pairs. */
    FX,
    /** Raw materials, gold among them. */
    COMMODITIES
}
