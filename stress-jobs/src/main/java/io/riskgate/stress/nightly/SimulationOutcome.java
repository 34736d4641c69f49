package io.riskgate.stress.nightly;

import io.riskgate.models.stress.TailSummary;
import java.util.List;

/**
 * What one Monte Carlo generator says of one portfolio.
 *
 * @param breachCount scenarios whose loss is above the allowed one
 * @param worstScenarios numbers of the worst scenarios, worst first; with the seed they give their returns again
 */
public record SimulationOutcome(
        String generator, TailSummary tail, double meanLoss, long breachCount, List<Long> worstScenarios) {}
