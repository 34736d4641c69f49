package io.riskgate.models.regime;

/**
 * Names the regime of one bar, without memory.
 *
 * @param barsMin bars below which the answer is {@link Regime#VOLATILE}, out of caution
 * @param stressedVolatilityPercentile with the next, from where the market is stressed
 * @param stressedCorrelationPercentile with the one before, from where the market is stressed
 * @param stressedDrawdownRatio fall of the index that means stress by itself
 * @param volatilePercentile from where the market is volatile
 * @param trendingEfficiencyRatio from where the market trends
 */
public record RegimeClassifier(
        int barsMin,
        double stressedVolatilityPercentile,
        double stressedCorrelationPercentile,
        double stressedDrawdownRatio,
        double volatilePercentile,
        double trendingEfficiencyRatio) {
    /** 30 bars; stressed at percentiles 95 and 90 or a fall of 10 %; volatile at 90; trending at 0.35. */
    public static final RegimeClassifier DEFAULT = new RegimeClassifier(30, 95, 90, 0.10, 90, 0.35);

    /** The regime that the evidence of one bar speaks for. */
    public Regime classify(RegimeEvidence evidence) {
        if (evidence.bars() < barsMin) {
            return Regime.VOLATILE;
        }
        boolean wildTogether = evidence.volatilityPercentile() >= stressedVolatilityPercentile
                && evidence.correlationPercentile() >= stressedCorrelationPercentile;
        if (wildTogether || evidence.indexDrawdownRatio() >= stressedDrawdownRatio) {
            return Regime.STRESSED;
        }
        if (evidence.volatilityPercentile() >= volatilePercentile) {
            return Regime.VOLATILE;
        }
        return evidence.efficiencyRatio() >= trendingEfficiencyRatio ? Regime.TRENDING : Regime.RANGING;
    }
}
