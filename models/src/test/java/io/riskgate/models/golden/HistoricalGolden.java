package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.ParetoTail;
import io.riskgate.models.tailrisk.VolatilityFilter;
import java.util.Arrays;

final class HistoricalGolden implements GoldenCheck {
    private static final double RELATIVE = 1e-9;
    private static final double TAIL_FIT = 1e-4;

    @Override
    public void check(JsonNode golden, Figures figures) {
        var panel = Panel.named(golden.path("panel").asText());
        String asOf = golden.path("asOf").asText();
        double[] exposures = Books.exposures(
                golden.path("panel").asText(), golden.path("book").asText());
        golden.path("windows").properties().forEach(window -> {
            double[] profits =
                    panel.window(asOf, Integer.parseInt(window.getKey())).profitAndLoss(exposures);
            window.getValue()
                    .properties()
                    .forEach(level -> level(profits, Confidence.ofPercent(level.getKey()), level.getValue(), figures));
        });
        double[] losses = Arrays.stream(panel.window(asOf, 60).profitAndLoss(exposures))
                .map(profit -> -profit)
                .toArray();
        for (int day = 0; day < golden.path("losses_60").size(); day++) {
            figures.rounded("loss of day " + day, golden.path("losses_60").get(day), losses[day], 6e-7);
        }
        pareto(panel.window(asOf, 1000).profitAndLoss(exposures), golden.path("evt_1000"), figures);
        filtered(panel.window(asOf, 500).profitAndLoss(exposures), golden.path("fhs_500"), figures);
    }

    private static void level(double[] profits, Confidence confidence, JsonNode level, Figures figures) {
        String at = " " + confidence.label() + " of " + profits.length;
        double[] before = profits.clone();
        figures.relative("VaR" + at, level.get("var"), HistoricalTail.valueAtRisk(profits, confidence), RELATIVE);
        figures.relative("ES" + at, level.get("es"), HistoricalTail.expectedShortfall(profits, confidence), RELATIVE);
        var beyond = HistoricalTail.meanBeyondValueAtRisk(profits, confidence);
        figures.exact("loss beyond VaR" + at, !Figures.absent(level.get("es_mean_beyond_var")), beyond.isPresent());
        figures.relative("mean beyond VaR" + at, level.get("es_mean_beyond_var"), beyond.orElse(0), RELATIVE);
        figures.relative(
                "type 7" + at,
                level.get("var_type7"),
                HistoricalTail.interpolatedValueAtRisk(profits, confidence),
                RELATIVE);
        figures.exact(
                "rank" + at,
                level.path("rank_from_largest").asInt(),
                HistoricalTail.worstCount(profits.length, confidence) + 1);
        figures.exact(
                "resolvable" + at,
                level.path("resolvable").asBoolean(),
                HistoricalTail.resolvable(profits.length, confidence));
        figures.exact("input left alone", Arrays.hashCode(before), Arrays.hashCode(profits));
    }

    private static void pareto(double[] profits, JsonNode golden, Figures figures) {
        var tail = ParetoTail.fit(profits, golden.path("exceedances").asInt());
        figures.relative("threshold", golden.get("threshold"), tail.threshold(), RELATIVE);
        figures.absolute("xi", golden.get("xi"), tail.shape(), 2e-4);
        figures.relative("beta", golden.get("beta"), tail.scale(), TAIL_FIT * 10);
        golden.properties().forEach(figure -> {
            String[] name = figure.getKey().split("_");
            if (name[0].equals("var")) {
                var confidence = Confidence.ofPercent(name[1]);
                figures.relative("EVT " + figure.getKey(), figure.getValue(), tail.valueAtRisk(confidence), TAIL_FIT);
            } else if (name[0].equals("es")) {
                var confidence = Confidence.ofPercent(name[1]);
                figures.relative(
                        "EVT " + figure.getKey(), figure.getValue(), tail.expectedShortfall(confidence), TAIL_FIT);
            }
        });
    }

    private static void filtered(double[] profits, JsonNode golden, Figures figures) {
        var filter = VolatilityFilter.of(profits);
        double[] scenarios = filter.scenarios();
        figures.relative("next sigma", golden.get("sigma_next"), filter.nextSigma(), RELATIVE);
        figures.exact("scenarios", golden.path("scenarios").asInt(), scenarios.length);
        for (String level : new String[] {"95", "97.5", "99", "99.9"}) {
            var confidence = Confidence.ofPercent(level);
            figures.relative(
                    "filtered VaR " + level,
                    golden.get("var_" + level),
                    HistoricalTail.valueAtRisk(scenarios, confidence),
                    RELATIVE);
            figures.relative(
                    "filtered ES " + level,
                    golden.get("es_" + level),
                    HistoricalTail.expectedShortfall(scenarios, confidence),
                    RELATIVE);
        }
    }
}
