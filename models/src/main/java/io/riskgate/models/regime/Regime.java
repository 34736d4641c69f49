package io.riskgate.models.regime;

/** How the market behaves, with the profile of limits for it. */
public enum Regime {
    /** Prices go somewhere. */
    TRENDING(0, 0.010, 2.0, 2.0, 0.00),
    /** Prices go nowhere. */
    RANGING(0, 0.010, 1.5, 1.5, 0.10),
    /** Prices move more than they usually do. */
    VOLATILE(1, 0.005, 1.0, 1.0, 0.30),
    /** Prices move more than they usually do, and together. */
    STRESSED(2, 0.002, 0.5, 0.5, 0.50);

    private final int severity;
    private final double riskPerTradeRatio;
    private final double grossExposureRatio;
    private final double leverageMax;
    private final double correlationStress;

    Regime(
            int severity,
            double riskPerTradeRatio,
            double grossExposureRatio,
            double leverageMax,
            double correlationStress) {
        this.severity = severity;
        this.riskPerTradeRatio = riskPerTradeRatio;
        this.grossExposureRatio = grossExposureRatio;
        this.leverageMax = leverageMax;
        this.correlationStress = correlationStress;
    }

    /** 0 calm, 1 volatile, 2 stressed; the two calm regimes are equally severe. */
    public int severity() {
        return severity;
    }

    /** Share of capital that one trade may risk. */
    public double riskPerTradeRatio() {
        return riskPerTradeRatio;
    }

    /** Gross exposure over capital that is allowed. */
    public double grossExposureRatio() {
        return grossExposureRatio;
    }

    /** Leverage that is allowed. */
    public double leverageMax() {
        return leverageMax;
    }

    /** Correlation inflation to measure risk with, 0 to 1. */
    public double correlationStress() {
        return correlationStress;
    }
}
