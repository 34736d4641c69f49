package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.backtest.AcerbiSzekelyTest;
import io.riskgate.models.backtest.BinomialProbability;
import io.riskgate.models.backtest.ChristoffersenTest;
import io.riskgate.models.backtest.ExceedanceClustering;
import io.riskgate.models.backtest.Exceedances;
import io.riskgate.models.backtest.ExcessLoss;
import io.riskgate.models.backtest.KupiecTest;
import io.riskgate.models.backtest.RollingForecast;
import io.riskgate.models.backtest.TestStatistic;
import io.riskgate.models.backtest.TrafficLight;
import io.riskgate.models.tailrisk.Confidence;
import java.util.Arrays;
import java.util.List;

/** Three kinds of case: forecasts over decades, a table of counts, and patterns of exceedances. */
final class BacktestGolden implements GoldenCheck {
    private static final double RELATIVE = 1e-9;
    private static final int FIRST_FORECAST = 250;

    @Override
    public void check(JsonNode golden, Figures figures) {
        if (golden.has("rows")) {
            golden.path("rows").forEach(row -> count(row, figures));
        } else if (golden.has("hits")) {
            pattern(golden, figures);
        } else {
            decades(golden, figures);
        }
    }

    private static Confidence confidence(double tailProbability) {
        return new Confidence((int) Math.round(10_000 * (1 - tailProbability)));
    }

    private static void count(JsonNode row, Figures figures) {
        int days = row.path("T").asInt();
        int exceedances = row.path("x").asInt();
        var confidence = confidence(row.path("p").asDouble());
        String at = days + "/" + confidence.label() + "/" + exceedances;
        statistic(
                "Kupiec " + at,
                row.get("lr"),
                row.get("pvalue"),
                KupiecTest.of(days, exceedances, confidence),
                figures);
        figures.relative(
                "cumulative " + at,
                row.get("cumulative"),
                new BinomialProbability(days, confidence.tailProbability()).atMost(exceedances),
                RELATIVE);
        if (!Figures.absent(row.get("zone"))) {
            figures.exact(
                    "zone " + at,
                    row.path("zone").asText(),
                    TrafficLight.of(exceedances).name());
        }
    }

    private static void pattern(JsonNode golden, Figures figures) {
        String text = golden.path("hits").asText();
        boolean[] hits = new boolean[text.length()];
        for (int day = 0; day < hits.length; day++) {
            hits[day] = text.charAt(day) == '1';
        }
        var exceedances = Exceedances.ofHits(hits);
        transitions(golden, exceedances, figures);
        statistic(
                "independence",
                golden.get("lr_ind"),
                golden.get("p_ind"),
                ChristoffersenTest.independence(exceedances),
                figures);
        statistic(
                "Kupiec",
                golden.path("kupiec").get(0),
                golden.path("kupiec").get(1),
                KupiecTest.of(hits.length, exceedances.count(), Confidence.P99),
                figures);
    }

    private static void decades(JsonNode golden, Figures figures) {
        String[] name = golden.path("id").asText().split("/");
        var confidence = Confidence.ofPercent(name[2].replaceAll("\\.0$", ""));
        var panel = Panel.named(golden.path("panel").asText());
        var returns = panel.all();
        double[] exposures = new double[returns.instruments()];
        Arrays.fill(exposures, 1_000_000.0 / exposures.length);
        double[] all = returns.profitAndLoss(exposures);
        RollingForecast forecast = forecast(name[1], all, confidence);
        double[] profits = Arrays.copyOfRange(all, FIRST_FORECAST, all.length);
        var exceedances = Exceedances.of(profits, forecast.valueAtRisk());
        figures.exact("observations", golden.path("observations").asInt(), exceedances.observations());
        figures.exact("violations", golden.path("violations").asInt(), exceedances.count());
        figures.exact(
                "first day", golden.path("firstDay").asText(), panel.dates().get(FIRST_FORECAST + 1));
        transitions(golden, exceedances, figures);
        tests(golden, exceedances, confidence, figures);
        forecasts(golden, profits, forecast, confidence, figures);
        List<String> days =
                panel.dates().subList(FIRST_FORECAST + 1, panel.dates().size());
        calendar(golden, exceedances, days, figures);
    }

    private static RollingForecast forecast(String model, double[] profits, Confidence confidence) {
        return switch (model) {
            case "hist250" -> RollingForecast.historical(profits, FIRST_FORECAST, 250, confidence);
            case "normal_ewma60" -> RollingForecast.normal(profits, FIRST_FORECAST, 60, confidence);
            case "t6_ewma60" -> RollingForecast.studentT(profits, FIRST_FORECAST, 60, confidence, 6);
            default -> throw new IllegalArgumentException("no forecast model called " + model);
        };
    }

    private static void transitions(JsonNode golden, Exceedances exceedances, Figures figures) {
        figures.exact("n00", golden.path("n00").asInt(), exceedances.transitions(false, false));
        figures.exact("n01", golden.path("n01").asInt(), exceedances.transitions(false, true));
        figures.exact("n10", golden.path("n10").asInt(), exceedances.transitions(true, false));
        figures.exact("n11", golden.path("n11").asInt(), exceedances.transitions(true, true));
    }

    private static void tests(JsonNode golden, Exceedances exceedances, Confidence confidence, Figures figures) {
        int days = exceedances.observations();
        statistic(
                "Kupiec",
                golden.get("kupiec_lr"),
                golden.get("kupiec_p"),
                KupiecTest.of(days, exceedances.count(), confidence),
                figures);
        statistic(
                "independence",
                golden.get("lr_ind"),
                golden.get("p_ind"),
                ChristoffersenTest.independence(exceedances),
                figures);
        statistic(
                "conditional coverage",
                golden.get("lr_cc"),
                golden.get("p_cc"),
                ChristoffersenTest.conditionalCoverage(exceedances, confidence),
                figures);
        figures.relative(
                "two-sided binomial",
                golden.get("binom_two_sided_p"),
                new BinomialProbability(days, confidence.tailProbability()).twoSided(exceedances.count()),
                RELATIVE);
        figures.exact(
                "longest run",
                golden.path("max_consecutive_violations").asInt(),
                ExceedanceClustering.of(exceedances).longestRun());
    }

    private static void forecasts(
            JsonNode golden, double[] profits, RollingForecast forecast, Confidence confidence, Figures figures) {
        double[] valueAtRisk = forecast.valueAtRisk();
        double[] shortfall = forecast.expectedShortfall();
        int last = valueAtRisk.length - 1;
        figures.relative("first VaR", golden.get("first_var"), valueAtRisk[0], RELATIVE);
        figures.relative("last VaR", golden.get("last_var"), valueAtRisk[last], RELATIVE);
        figures.relative("first ES", golden.get("first_es"), shortfall[0], RELATIVE);
        figures.relative("last ES", golden.get("last_es"), shortfall[last], RELATIVE);
        var excess = ExcessLoss.of(profits, valueAtRisk);
        figures.relative("mean excess", golden.get("mean_excess_loss"), excess.mean(), RELATIVE);
        figures.relative("largest excess", golden.get("max_excess_loss"), excess.largest(), RELATIVE);
        figures.relative("loss over VaR", golden.get("mean_loss_over_var"), excess.meanLossOverForecast(), RELATIVE);
        figures.relative(
                "Z2",
                golden.get("acerbi_szekely_z2"),
                AcerbiSzekelyTest.z2(profits, valueAtRisk, shortfall, confidence),
                RELATIVE);
    }

    private static void calendar(JsonNode golden, Exceedances exceedances, List<String> days, Figures figures) {
        golden.path("rolling").properties().forEach(rolling -> {
            int end = days.indexOf(rolling.getKey()) + 1;
            int count = exceedances.countBetween(end - TrafficLight.DAYS, end);
            figures.exact(
                    "250 days to " + rolling.getKey(),
                    rolling.getValue().path("exceptions_250").asInt(),
                    count);
            if (!Figures.absent(rolling.getValue().get("zone_99"))) {
                String zone = rolling.getValue().path("zone_99").asText();
                figures.exact(
                        "zone of " + rolling.getKey(),
                        zone,
                        TrafficLight.of(count).name());
            }
        });
        if (!Figures.absent(golden.get("violation_dates"))) {
            golden.path("violation_dates")
                    .forEach(date -> figures.exact(
                            "exceeded on " + date.asText(), true, exceedances.at(days.indexOf(date.asText()))));
        }
    }

    private static void statistic(
            String name, JsonNode expected, JsonNode expectedP, TestStatistic actual, Figures figures) {
        figures.relative(name + " LR", expected, actual.statistic(), RELATIVE);
        figures.relative(name + " p", expectedP, actual.pValue(), RELATIVE);
    }
}
