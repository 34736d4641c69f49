package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.value.stress.ScenarioShock;
import io.riskgate.enforcement.value.stress.StressReport;
import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks;
import io.riskgate.schemas.avro.StressGapTarget;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressShock;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stress run's word on a portfolio, as record and as event. */
public final class StressMapping {
    private StressMapping() {}

    /** Holds what decisions need; the figures for people stay empty. */
    public static StressResult toAvro(StressReported reported) {
        StressReport report = reported.report();
        var record = new StressResult();
        record.setRunId(report.runId());
        record.setPortfolioId(report.portfolioId());
        record.setAsOf(Instant.ofEpochMilli(report.asOfMillis()));
        record.setEventTime(Instant.ofEpochMilli(reported.eventTimeMillis()));
        record.setSeed(0);
        record.setBuild("");
        record.setWorstLoss(report.worstLoss());
        record.setFailedCount(report.failedCount());
        record.setTailRatio(report.tailRatio());
        record.setLines(List.of());
        record.setSimulations(List.of());
        record.setLikeliest(List.of());
        record.setWorstCases(List.of());
        record.setCauseCases(List.of());
        record.setLadders(List.of());
        record.setInstrumentIds(report.instrumentIds());
        record.setHalfSpreads(report.halfSpreads());
        List<StressShock> shocks = new ArrayList<>();
        for (ScenarioShock shock : report.shocks()) {
            shocks.add(new StressShock(
                    shock.scenarioId(),
                    shock.returns(),
                    shock.liquidity().spreadMultiplier(),
                    shock.liquidity().volumeReduction(),
                    StressGapTarget.valueOf(shock.gap().target().name()),
                    shock.gap().ratio(),
                    shock.gap().signs()));
        }
        record.setShocks(shocks);
        return record;
    }

    /** Throws {@link RefusedField}. */
    public static StressReported toCore(StressResult record) {
        List<String> instruments = new ArrayList<>();
        for (String name : some("instruments", record.getInstrumentIds())) {
            instruments.add(CheckedField.identifier("instrument", name));
        }
        List<ScenarioShock> shocks = new ArrayList<>();
        for (StressShock shock : some("shocks", record.getShocks())) {
            shocks.add(toCore(shock));
        }
        String runId = CheckedField.identifier("stress run", record.getRunId());
        String portfolioId = CheckedField.identifier("portfolio", record.getPortfolioId());
        long asOfMillis = CheckedField.millis("as of", record.getAsOf());
        long eventTimeMillis = CheckedField.millis("event time", record.getEventTime());
        double worstLoss = CheckedField.finite("worst loss", record.getWorstLoss());
        double tailRatio = CheckedField.finite("tail ratio", record.getTailRatio());
        List<Double> halfSpreads = finite("half spread", record.getHalfSpreads());
        var report = new StressReport(
                runId,
                portfolioId,
                asOfMillis,
                worstLoss,
                record.getFailedCount(),
                tailRatio,
                instruments,
                halfSpreads,
                shocks);
        return new StressReported(report, eventTimeMillis);
    }

    private static ScenarioShock toCore(StressShock shock) {
        String id = CheckedField.text("scenario", shock.getScenarioId());
        List<Double> returns = finite("shock", shock.getReturns());
        var target = CheckedField.symbol("gap target", shock.getGapTarget(), GapRule.Target.class);
        List<Double> signs = finite("gap sign", shock.getGapSigns());
        return new ScenarioShock(
                id,
                returns,
                new InstrumentShocks.Liquidity(shock.getSpreadMultiplier(), shock.getVolumeReduction()),
                new GapRule(target, shock.getGapRatio(), signs));
    }

    private static List<Double> finite(String what, @Nullable List<Double> numbers) {
        List<Double> checked = new ArrayList<>();
        for (Double number : some(what, numbers)) {
            checked.add(CheckedField.finite(what, number));
        }
        return checked;
    }

    private static <T> List<T> some(String what, @Nullable List<T> list) {
        if (list == null) {
            throw new RefusedField(DeadLetterReason.MISSING, what + " are missing");
        }
        return list;
    }
}
