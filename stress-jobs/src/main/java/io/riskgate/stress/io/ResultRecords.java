package io.riskgate.stress.io;

import io.riskgate.enforcement.event.StressReported;
import io.riskgate.schemas.avro.StressContribution;
import io.riskgate.schemas.avro.StressLadder;
import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressSimulation;
import io.riskgate.schemas.avro.StressWorstCase;
import io.riskgate.schemas.mapping.StressMapping;
import io.riskgate.stress.nightly.PortfolioStress;
import io.riskgate.stress.nightly.ReportFrame;
import io.riskgate.stress.nightly.ScenarioOutcome;
import io.riskgate.stress.nightly.ScenarioOutcome.Contribution;
import io.riskgate.stress.nightly.SimulationOutcome;
import io.riskgate.stress.nightly.WorstCase;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Results of a run as records. */
final class ResultRecords {
    private final ReportFrame frame;
    private final long seed;
    private final String build;

    ResultRecords(ReportFrame frame, long seed, String build) {
        this.frame = frame;
        this.seed = seed;
        this.build = build;
    }

    /** A result with an event time of zero, which the publisher sets. */
    StressResult of(PortfolioStress stress, List<OptionalDouble> replays) {
        StressResult record = StressMapping.toAvro(new StressReported(frame.of(stress), 0));
        record.setSeed(seed);
        record.setBuild(build);
        List<StressLine> lines = new ArrayList<>();
        for (int i = 0; i < stress.outcomes().size(); i++) {
            lines.add(line(stress.outcomes().get(i), replays.get(i)));
        }
        record.setLines(lines);
        record.setSimulations(
                stress.simulations().stream().map(ResultRecords::simulation).toList());
        record.setLikeliest(contributions(stress.likeliest()));
        record.setWorstCases(worstCases(stress.worstCases()));
        record.setCauseCases(worstCases(stress.causeCases()));
        record.setLadders(stress.ladders().stream()
                .map(ladder -> new StressLadder(ladder.factor(), ladder.shocks(), ladder.losses()))
                .toList());
        return record;
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

    private static List<StressWorstCase> worstCases(List<WorstCase> cases) {
        return cases.stream()
                .map(one -> new StressWorstCase(one.subject(), one.scenarioId(), one.loss()))
                .toList();
    }

    private static List<StressContribution> contributions(List<Contribution> contributions) {
        return contributions.stream()
                .map(one -> new StressContribution(one.instrumentId(), one.loss()))
                .toList();
    }
}
