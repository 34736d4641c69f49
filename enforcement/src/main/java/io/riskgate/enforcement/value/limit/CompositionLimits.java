package io.riskgate.enforcement.value.limit;

/**
 * Hard limits on what a portfolio is made of. Shares are of the larger of gross exposure and capital, because the first
 * position of any portfolio is all of its gross exposure.
 *
 * @param instrumentShareMax largest share of one instrument
 * @param sectorShareMax largest share of one sector
 * @param betaMax largest absolute beta exposure over capital
 * @param factorMax largest sum of absolute factor exposures over capital
 * @param currencyMax largest absolute net exposure to one foreign currency over capital
 */
public record CompositionLimits(
        double instrumentShareMax, double sectorShareMax, double betaMax, double factorMax, double currencyMax) {
    /** The defaults of the requirements: 25 %, 40 %, beta 2.0, factors 3.0, and one capital a currency. */
    public static final CompositionLimits STANDARD = new CompositionLimits(0.25, 0.40, 2.0, 3.0, 1.0);

    /** So wide that only the sensors speak. */
    public static final CompositionLimits UNBOUNDED = new CompositionLimits(1.0, 1.0, 1e6, 1e6, 1e6);

    public CompositionLimits {
        AboveZero.requireShare("instrumentShareMax", instrumentShareMax);
        AboveZero.requireShare("sectorShareMax", sectorShareMax);
        AboveZero.require("betaMax", betaMax);
        AboveZero.require("factorMax", factorMax);
        AboveZero.require("currencyMax", currencyMax);
        if (instrumentShareMax > sectorShareMax) {
            throw new IllegalArgumentException("one instrument must not be allowed more than its sector, got "
                    + instrumentShareMax + " and " + sectorShareMax);
        }
    }
}
