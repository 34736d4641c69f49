package io.riskgate.stress.nightly;

import io.riskgate.models.stress.InstrumentShocks;
import java.util.List;

/**
 * Everything that a run says of one portfolio.
 *
 * @param outcomes of the written scenarios, in the order of the file
 * @param simulations of the Monte Carlo generators
 * @param worstDraws the worst Monte Carlo scenarios of this portfolio, spelled out for each instrument
 * @param likeliest returns under which the portfolio would most probably lose exactly what it may
 * @param worstCases of every instrument over all scenarios, written or drawn, largest first
 * @param causeCases of every cause over the written scenarios, largest first
 * @param ladders sensitivity to each cause alone
 */
public record PortfolioStress(
        StressedBook book,
        List<ScenarioOutcome> outcomes,
        List<SimulationOutcome> simulations,
        List<InstrumentShocks> worstDraws,
        List<ScenarioOutcome.Contribution> likeliest,
        List<WorstCase> worstCases,
        List<WorstCase> causeCases,
        List<FactorLadder> ladders) {
    /** The largest loss of any scenario, written or drawn. */
    public double worstLoss() {
        double worst = 0;
        for (ScenarioOutcome outcome : outcomes) {
            worst = Math.max(worst, outcome.loss().total());
        }
        for (SimulationOutcome simulation : simulations) {
            worst = Math.max(worst, simulation.tail().worst());
        }
        return worst;
    }

    /** How many written scenarios have failed. */
    public int failedCount() {
        return (int) outcomes.stream().filter(ScenarioOutcome::failed).count();
    }

    /** The largest tail ratio of the generators. */
    public double tailRatio() {
        return simulations.stream()
                .mapToDouble(simulation -> simulation.tail().tailRatio())
                .max()
                .orElse(0);
    }
}
