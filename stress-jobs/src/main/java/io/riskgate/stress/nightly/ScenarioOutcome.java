package io.riskgate.stress.nightly;

import io.riskgate.models.stress.StressLoss;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What one scenario does to one portfolio; base currency, losses positive.
 *
 * @param valueAtRisk99 after the shock, with the volatility and correlation of the scenario
 * @param adverseValueAtRisk99 the same with every instrument driven against the book; for information
 * @param reverseMultiple how many times the shock must come to reach the allowed loss; empty where the book gains
 * @param worst instruments by their part of the shock loss, largest first
 */
public record ScenarioOutcome(
        String scenarioId,
        String kind,
        StressLoss loss,
        double lossShare,
        double valueAtRisk99,
        double adverseValueAtRisk99,
        double valueAtRiskRatio,
        OptionalDouble reverseMultiple,
        List<Contribution> worst,
        boolean failed) {
    /** One instrument's part of a loss. */
    public record Contribution(String instrumentId, double loss) {}
}
