package io.riskgate.stress.io;

import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.value.stress.ScenarioShock;
import io.riskgate.enforcement.value.stress.StressReport;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.schemas.avro.StressContribution;
import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressSimulation;
import io.riskgate.schemas.mapping.StressMapping;
import io.riskgate.stress.nightly.PortfolioStress;
import io.riskgate.stress.nightly.ScenarioOutcome;
import io.riskgate.stress.nightly.ScenarioOutcome.Contribution;
import io.riskgate.stress.nightly.SimulationOutcome;
import io.riskgate.stress.scenario.CompiledScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Results of a run as records. */
final class ResultRecords {
    private final Frame frame;
    private final List<InstrumentShocks> written;

    /**
     * What all results of a run share.
     *
     * @param instrumentIds the universe
     * @param halfSpreads one per instrument
     */
    record Frame(
            String runId,
            long asOfMillis,
            long seed,
            String build,
            List<String> instrumentIds,
            List<Double> halfSpreads) {}

    ResultRecords(Frame frame, List<CompiledScenario> scenarios) {
        this.frame = frame;
        this.written = scenarios.stream().map(CompiledScenario::shocks).toList();
    }

    /** A result with an event time of zero, which the publisher sets. */
    StressResult of(PortfolioStress stress, List<OptionalDouble> replays) {
        List<ScenarioShock> shocks = new ArrayList<>();
        written.forEach(scenario -> shocks.add(shock(scenario)));
        stress.worstDraws().forEach(draw -> shocks.add(shock(draw)));
        var report = new StressReport(
                frame.runId(),
                stress.book().portfolioId(),
                frame.asOfMillis(),
                stress.worstLoss(),
                stress.failedCount(),
                stress.tailRatio(),
                frame.instrumentIds(),
                frame.halfSpreads(),
                shocks);
        StressResult record = StressMapping.toAvro(new StressReported(report, 0));
        record.setSeed(frame.seed());
        record.setBuild(frame.build());
        List<StressLine> lines = new ArrayList<>();
        for (int i = 0; i < stress.outcomes().size(); i++) {
            lines.add(line(stress.outcomes().get(i), replays.get(i)));
        }
        record.setLines(lines);
        record.setSimulations(
                stress.simulations().stream().map(ResultRecords::simulation).toList());
        record.setLikeliest(contributions(stress.likeliest()));
        record.setWorstCases(contributions(stress.worstCases()));
        return record;
    }

    private static ScenarioShock shock(InstrumentShocks shocks) {
        List<Double> returns = new ArrayList<>(shocks.instruments());
        for (int i = 0; i < shocks.instruments(); i++) {
            returns.add(shocks.shock(i));
        }
        return new ScenarioShock(shocks.id(), returns, shocks.liquidity(), shocks.gap());
    }

    private static StressLine line(ScenarioOutcome outcome, OptionalDouble replay) {
        return new StressLine(
                outcome.scenarioId(),
                outcome.kind(),
                outcome.loss().shock(),
                outcome.loss().gap(),
                outcome.loss().spread(),
                outcome.loss().liquidation(),
                outcome.lossShare(),
                outcome.valueAtRisk99(),
                outcome.adverseValueAtRisk99(),
                outcome.valueAtRiskRatio(),
                orNull(outcome.reverseMultiple()),
                orNull(replay),
                outcome.failed(),
                contributions(outcome.worst()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static StressSimulation simulation(SimulationOutcome outcome) {
        return new StressSimulation(
                outcome.generator(),
                outcome.tail().scenarioCount(),
                outcome.tail().valueAtRisk99(),
                outcome.tail().expectedShortfall99(),
                outcome.tail().worst(),
                outcome.meanLoss(),
                outcome.breachCount(),
                outcome.worstScenarios());
    }

    private static List<StressContribution> contributions(List<Contribution> contributions) {
        return contributions.stream()
                .map(one -> new StressContribution(one.instrumentId(), one.loss()))
                .toList();
    }
}
