package io.riskgate.app.morning;

import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has changed in one portfolio since the last report; what has not is left out. */
final class MorningChanges {
    private final List<MorningChange> changes = new ArrayList<>();

    private MorningChanges() {}

    static List<MorningChange> of(MorningFacts facts, String portfolioId) {
        var found = new MorningChanges();
        Instant since = facts.since();
        StressResult result = facts.results().get(portfolioId);
        StressResult before = facts.before().get(portfolioId);
        if (result != null && before != null) {
            found.scenarios(before, result);
        }
        found.book(
                facts.snapshots().lastUntil(portfolioId, since.toEpochMilli()),
                facts.snapshots().lastUntil(portfolioId, Long.MAX_VALUE));
        found.limits(
                facts.log().limitsAt(portfolioId, since.toEpochMilli()),
                facts.log().limits(portfolioId));
        found.sensors(facts.log().standings(portfolioId), since);
        for (String halt : facts.log().haltsSince(portfolioId, since)) {
            found.changes.add(new MorningChange("kill switch", "", halt));
        }
        return List.copyOf(found.changes);
    }

    private void scenarios(StressResult before, StressResult after) {
        add("worst stress loss", before.getWorstLoss(), after.getWorstLoss());
        var old = new TreeMap<String, StressLine>();
        before.getLines().forEach(line -> old.put(line.getScenarioId(), line));
        for (StressLine line : after.getLines()) {
            StressLine was = old.get(line.getScenarioId());
            if (was == null || was.getFailed() != line.getFailed()) {
                add("scenario " + line.getScenarioId(), was == null ? "new" : verdict(was), verdict(line));
            }
        }
    }

    private static String verdict(StressLine line) {
        return String.format(
                Locale.ROOT, "%s, loss %,.0f", line.getFailed() ? "failed" : "passed", MorningFigures.total(line));
    }

    private void book(@Nullable RiskSnapshot before, @Nullable RiskSnapshot after) {
        if (before == null || after == null) {
            return;
        }
        add(
                "equity",
                before.equity().equity().toDouble(),
                after.equity().equity().toDouble());
        add(
                "gross exposure",
                before.measures().gross().toDouble(),
                after.measures().gross().toDouble());
        add("VaR 99", before.measures().valueAtRisk99(), after.measures().valueAtRisk99());
        var quantities = new TreeMap<String, String>();
        before.positions()
                .forEach(line ->
                        quantities.put(line.instrumentId(), line.quantity().toString()));
        for (RiskSnapshot.PositionLine line : after.positions()) {
            add(
                    "position " + line.instrumentId(),
                    quantities.getOrDefault(line.instrumentId(), "none"),
                    line.quantity().toString());
        }
    }

    private void limits(@Nullable LimitSet before, @Nullable LimitSet after) {
        if (before == null || after == null) {
            add("limits", before == null ? "none" : "some", after == null ? "none" : "some");
            return;
        }
        add("capital", before.capital().toDouble(), after.capital().toDouble());
        add(
                "gross limit",
                before.exposures().grossMax().toDouble(),
                after.exposures().grossMax().toDouble());
        add(
                "net limit",
                before.exposures().netMax().toDouble(),
                after.exposures().netMax().toDouble());
        add(
                "leverage limit",
                text(before.exposures().leverageMax()),
                text(after.exposures().leverageMax()));
        add(
                "VaR 99 limit",
                before.tails().valueAtRisk99Max().toDouble(),
                after.tails().valueAtRisk99Max().toDouble());
        add(
                "stress loss limit",
                before.policy().thresholds().stress().worstLossMax().toDouble(),
                after.policy().thresholds().stress().worstLossMax().toDouble());
        if (!before.policy().equals(after.policy())) {
            changes.add(new MorningChange("policy", "as agreed before", "changed"));
        }
    }

    private void sensors(List<Standing> standings, Instant since) {
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        for (Standing standing : standings) {
            String text = standing.getMode() + " " + standing.getAfter();
            after.put(standing.getSubject(), text);
            if (!standing.getEventTime().isAfter(since)) {
                before.put(standing.getSubject(), text);
            }
        }
        after.forEach((sensor, text) ->
                add("sensor " + sensor.toLowerCase(Locale.ROOT), before.getOrDefault(sensor, "not watched yet"), text));
    }

    private void add(String what, double before, double after) {
        add(what, String.format(Locale.ROOT, "%,.0f", before), String.format(Locale.ROOT, "%,.0f", after));
    }

    private void add(String what, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new MorningChange(what, before, after));
        }
    }

    private static String text(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}
