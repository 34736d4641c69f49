package io.riskgate.enforcement.sizing;

/**
 * How signals become quantities.
 *
 * @param kellyFraction share of full Kelly that caps a position
 * @param stopSigmas distance of the assumed stop in daily standard deviations where a signal names none
 * @param volatilityTargetRatio yearly volatility of the portfolio to stay within, over capital
 * @param rescaleMinRatio smallest change of size worth making for it
 * @param tradingDays in a year
 */
public record SizingRules(
        double kellyFraction,
        double stopSigmas,
        double volatilityTargetRatio,
        double rescaleMinRatio,
        int tradingDays) {
    /** Quarter Kelly, two sigmas, 15 %, 10 %, 252 days. */
    public static final SizingRules STANDARD = new SizingRules(0.25, 2, 0.15, 0.10, 252);
}
