package io.riskgate.enforcement.value.stress;

import io.riskgate.enforcement.value.Identifier;
import java.util.List;

/**
 * What one run found for one portfolio, and the scenarios to go on measuring it with; base currency, positive = loss.
 *
 * @param asOfMillis event time of the market that the run has seen; its age counts from there
 * @param worstLoss largest loss of any scenario on the book of that time, 0 or more
 * @param failedCount written scenarios that failed
 * @param tailRatio expected shortfall over value at risk at 99 % over the random scenarios, the largest of any
 *     generator
 * @param instrumentIds what the scenarios say something of
 * @param halfSpreads half of each instrument's relative spread in a calm market
 * @param shocks the written scenarios, and the random ones that were worst for this portfolio
 */
public record StressReport(
        String runId,
        String portfolioId,
        long asOfMillis,
        double worstLoss,
        int failedCount,
        double tailRatio,
        List<String> instrumentIds,
        List<Double> halfSpreads,
        List<ScenarioShock> shocks) {
    public StressReport {
        Identifier.require("stress run", runId);
        Identifier.require("portfolio", portfolioId);
        instrumentIds = List.copyOf(instrumentIds);
        halfSpreads = List.copyOf(halfSpreads);
        shocks = List.copyOf(shocks);
        if (!(worstLoss >= 0) || Double.isInfinite(worstLoss)) {
            throw new IllegalArgumentException("the worst loss must be 0 or more, got " + worstLoss);
        }
        if (halfSpreads.size() != instrumentIds.size()) {
            throw new IllegalArgumentException(
                    "every instrument needs a half spread, got " + halfSpreads.size() + " for " + instrumentIds.size());
        }
        for (ScenarioShock shock : shocks) {
            if (shock.returns().size() != instrumentIds.size()) {
                throw new IllegalArgumentException(
                        "scenario " + shock.scenarioId() + " must shock " + instrumentIds.size() + " instruments, got "
                                + shock.returns().size());
            }
            shock.toShocks();
        }
    }
}
