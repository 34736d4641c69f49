package io.riskgate.models.regime;

import io.riskgate.models.returns.FiniteNumbers;

/**
 * What a {@link RegimeClassifier} looks at after a bar.
 *
 * @param bars bars of history behind the figures
 * @param volatilityPercentile of the newest volatility in its history, 0 to 100
 * @param correlationPercentile of the newest mean correlation in its history, 0 to 100
 * @param indexDrawdownRatio fall of the universe's index from its peak of the last 20 bars, 0 to 1
 * @param efficiencyRatio net move over path length of the last 20 bars, mean of the universe, 0 to 1
 */
public record RegimeEvidence(
        int bars,
        double volatilityPercentile,
        double correlationPercentile,
        double indexDrawdownRatio,
        double efficiencyRatio) {

    /** Refuses a figure that is not finite. */
    public RegimeEvidence {
        FiniteNumbers.require("volatility percentile", volatilityPercentile);
        FiniteNumbers.require("correlation percentile", correlationPercentile);
        FiniteNumbers.require("index drawdown", indexDrawdownRatio);
        FiniteNumbers.require("efficiency ratio", efficiencyRatio);
    }
}
