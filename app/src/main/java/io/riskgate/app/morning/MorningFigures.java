package io.riskgate.app.morning;

import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.enforcement.governance.ReadinessSummary;
import io.riskgate.enforcement.governance.SensorStatus;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.models.backtest.TrafficLight;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressResult;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of one portfolio, put beside each other. */
public record MorningFigures(
        String portfolioId,
        StressResult result,
        @Nullable Double worstLossChange,
        @Nullable Integer failedChange,
        List<Utilization> utilizations,
        @Nullable Exceedance exceedance,
        List<SensorLine> sensors,
        List<MorningChange> changes) {

    /** One limit: what is used of it, both in the unit of the limit. */
    public record Utilization(String limit, double used, double allowed) {
        public double ratio() {
            return used / allowed;
        }
    }

    /** How often losses were beyond the forecast that limits use, at 99 %. */
    public record Exceedance(int days, int count, TrafficLight light, ForecastHistory history) {}

    /** A sensor: its mode in force, where it stands, and why; one that nobody has watched yet monitors. */
    public record SensorLine(SensorId sensor, String mode, SensorStatus status, String cause) {}

    /** How many sensors are ready. */
    public ReadinessSummary readiness() {
        return ReadinessSummary.of(sensors.stream().map(SensorLine::status).toList());
    }

    /** One entry a portfolio of the newest run. */
    public static List<MorningFigures> of(MorningFacts facts) {
        List<MorningFigures> figures = new ArrayList<>();
        facts.results().forEach((portfolio, result) -> {
            StressResult before = facts.before().get(portfolio);
            LimitSet limits = facts.log().limits(portfolio);
            boolean isKnown = facts.snapshots().portfolios().contains(portfolio);
            RiskSnapshot snapshot = isKnown ? facts.snapshots().newest(portfolio) : null;
            figures.add(new MorningFigures(
                    portfolio,
                    result,
                    before == null ? null : result.getWorstLoss() - before.getWorstLoss(),
                    before == null ? null : result.getFailedCount() - before.getFailedCount(),
                    utilizations(result, limits, snapshot),
                    exceedance(facts.snapshots(), portfolio, isKnown),
                    sensors(limits, facts.log().standings(portfolio)),
                    MorningChanges.of(facts, portfolio)));
        });
        return figures;
    }

    private static List<Utilization> utilizations(
            StressResult result, @Nullable LimitSet limits, @Nullable RiskSnapshot snapshot) {
        List<Utilization> lines = new ArrayList<>();
        if (limits == null) {
            return lines;
        }
        lines.add(new Utilization(
                "worst stress loss",
                result.getWorstLoss(),
                limits.policy().thresholds().stress().worstLossMax().toDouble()));
        if (snapshot != null) {
            var measures = snapshot.measures();
            lines.add(new Utilization(
                    "gross exposure",
                    measures.gross().toDouble(),
                    limits.exposures().grossMax().toDouble()));
            lines.add(new Utilization(
                    "net exposure",
                    Math.abs(measures.net().toDouble()),
                    limits.exposures().netMax().toDouble()));
            lines.add(new Utilization(
                    "leverage",
                    measures.gross().dividedBy(limits.capital()),
                    limits.exposures().leverageMax()));
            lines.add(new Utilization(
                    "VaR 99",
                    measures.valueAtRisk99(),
                    limits.tails().valueAtRisk99Max().toDouble()));
            lines.add(new Utilization(
                    "ES 99",
                    measures.expectedShortfall99(),
                    limits.tails().expectedShortfall99Max().toDouble()));
            lines.add(new Utilization(
                    "drawdown",
                    snapshot.equity().drawdownRatio(),
                    limits.exposures().drawdownHaltRatio()));
        }
        return lines;
    }

    private static @Nullable Exceedance exceedance(DailySnapshots snapshots, String portfolio, boolean isKnown) {
        if (!isKnown) {
            return null;
        }
        ForecastHistory all = snapshots.history(portfolio, DailySnapshots.Model.LIMITS, Confidence.P99);
        int from = Math.max(0, all.dates().size() - TrafficLight.DAYS);
        int to = all.dates().size();
        var recent = new ForecastHistory(
                all.dates().subList(from, to),
                all.profits().subList(from, to),
                all.valueAtRisk().subList(from, to));
        int count = 0;
        for (int day = 0; day < recent.dates().size(); day++) {
            count += recent.exceeded(day) ? 1 : 0;
        }
        int days = recent.dates().size();
        return days == 0 ? null : new Exceedance(days, count, TrafficLight.of(days, count, Confidence.P99), recent);
    }

    private static List<SensorLine> sensors(@Nullable LimitSet limits, List<Standing> standings) {
        var newest = new TreeMap<String, Standing>();
        standings.forEach(standing -> newest.put(standing.getSubject(), standing));
        List<SensorLine> lines = new ArrayList<>();
        for (SensorId sensor : SensorId.values()) {
            String mode = limits == null
                    ? "no limits"
                    : limits.policy().modes().of(sensor).name();
            Standing standing = newest.get(sensor.name());
            lines.add(
                    standing == null
                            ? new SensorLine(sensor, mode, SensorStatus.MONITORING, "not watched yet")
                            : new SensorLine(
                                    sensor, mode, SensorStatus.valueOf(standing.getAfter()), standing.getCause()));
        }
        return lines;
    }

    /** Loss of a scenario, all parts. */
    public static double total(StressLine line) {
        return line.getShockLoss() + line.getGapLoss() + line.getSpreadCost() + line.getLiquidationCost();
    }
}
