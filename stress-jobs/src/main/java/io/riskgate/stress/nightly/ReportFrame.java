package io.riskgate.stress.nightly;

import io.riskgate.enforcement.value.stress.ScenarioShock;
import io.riskgate.enforcement.value.stress.StressReport;
import io.riskgate.models.stress.InstrumentShocks;
import java.util.ArrayList;
import java.util.List;

/**
 * What the reports of one run share; makes of a result what the engine enforces.
 *
 * @param asOfMillis event time of the market that the run has seen
 * @param instrumentIds the universe
 * @param halfSpreads one per instrument
 * @param written the written scenarios, spelled out for the universe
 */
public record ReportFrame(
        String runId,
        long asOfMillis,
        List<String> instrumentIds,
        List<Double> halfSpreads,
        List<InstrumentShocks> written) {
    public ReportFrame {
        instrumentIds = List.copyOf(instrumentIds);
        halfSpreads = List.copyOf(halfSpreads);
        written = List.copyOf(written);
    }

    /** The report of one portfolio: its figures, the written scenarios and its own worst draws. */
    public StressReport of(PortfolioStress stress) {
        List<ScenarioShock> shocks = new ArrayList<>();
        written.forEach(scenario -> shocks.add(shock(scenario)));
        stress.worstDraws().forEach(draw -> shocks.add(shock(draw)));
        return new StressReport(
                runId,
                stress.book().portfolioId(),
                asOfMillis,
                stress.worstLoss(),
                stress.failedCount(),
                stress.tailRatio(),
                instrumentIds,
                halfSpreads,
                shocks);
    }

    private static ScenarioShock shock(InstrumentShocks shocks) {
        List<Double> returns = new ArrayList<>(shocks.instruments());
        for (int i = 0; i < shocks.instruments(); i++) {
            returns.add(shocks.shock(i));
        }
        return new ScenarioShock(shocks.id(), returns, shocks.liquidity(), shocks.gap());
    }
}
