package io.riskgate.models.performance;

/** The verdict on a {@link HealthScore}. */
public enum HealthBand {
    /** 0.80 or more. */
    EXCELLENT,
    /** 0.65 or more. */
    GOOD,
    /** 0.50 or more. */
    MARGINAL,
    /** 0.30 or more. */
    POOR,
    /** Below 0.30: the strategy is to be disabled. */
    CRITICAL,
    /** Fewer than 30 trades: never disabled for its score. */
    INSUFFICIENT_DATA;

    static HealthBand of(double health) {
        if (health >= 0.80) {
            return EXCELLENT;
        }
        if (health >= 0.65) {
            return GOOD;
        }
        if (health >= 0.50) {
            return MARGINAL;
        }
        return health >= 0.30 ? POOR : CRITICAL;
    }

    /** Whether a strategy in this band must stop trading. */
    public boolean disables() {
        return this == CRITICAL;
    }
}
