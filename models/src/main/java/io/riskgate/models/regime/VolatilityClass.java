package io.riskgate.models.regime;

/** How unusual the volatility is, by its percentile in a 60-bar window, and how much of a limit it leaves. */
public enum VolatilityClass {
    /** Below the 90th percentile: all of it. */
    NORMAL(0, 1.0),
    /** From the 90th percentile. */
    ELEVATED(90, 0.8),
    /** From the 95th percentile. */
    EXTREME(95, 0.5),
    /** From the 99th percentile. */
    CRISIS(99, 0.2);

    private final double percentileFrom;
    private final double multiplier;

    VolatilityClass(double percentileFrom, double multiplier) {
        this.percentileFrom = percentileFrom;
        this.multiplier = multiplier;
    }

    /**
     * The class of a percentile.
     *
     * @param percentile 0 to 100
     */
    public static VolatilityClass of(double percentile) {
        if (!(percentile >= 0) || percentile > 100) {
            throw new IllegalArgumentException("percentile must lie in [0, 100], got " + percentile);
        }
        VolatilityClass answer = NORMAL;
        for (VolatilityClass candidate : values()) {
            answer = percentile >= candidate.percentileFrom ? candidate : answer;
        }
        return answer;
    }

    /** Factor on limits, 0 to 1. */
    public double multiplier() {
        return multiplier;
    }
}
