package io.riskgate.app.analysis.report;

import io.riskgate.app.analysis.BacktestVerdict;
import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.models.backtest.TestStatistic;
import java.nio.file.Path;
import java.util.List;

/** A verdict on forecasts as one self-contained page. */
public final class BacktestHtml {

    private BacktestHtml() {}

    public static void write(BacktestVerdict verdict, ForecastHistory history, Path file) {
        var page = new ReportPage(
                "Backtest of %s %% value at risk".formatted(verdict.confidence().label()));
        page.note("%d of %d days beyond the forecast; traffic light %s."
                .formatted(verdict.violations(), verdict.observations(), verdict.trafficLight()));
        page.heading("Profit and loss against the forecast").chart(SvgChart.profitAgainstForecast(history));
        page.heading("Tests")
                .table(List.of(
                        List.of("test", "statistic", "p"),
                        row("Kupiec: number of exceedances", verdict.kupiec()),
                        row("Christoffersen: independence", verdict.christoffersen()),
                        row("Conditional coverage: both", verdict.conditionalCoverage()),
                        List.of(
                                "Acerbi-Szekely Z2: expected shortfall",
                                Wording.decimals(verdict.z2()),
                                Wording.chance(verdict.z2PValue()))));
        page.heading("Size and clusters")
                .table(List.of(
                        List.of("", "value"),
                        List.of("mean excess", Wording.amount(verdict.excess().mean())),
                        List.of(
                                "largest excess",
                                Wording.amount(verdict.excess().largest())),
                        List.of(
                                "longest run",
                                String.valueOf(verdict.clustering().longestRun())),
                        List.of(
                                "most in ten days",
                                String.valueOf(verdict.clustering().mostInTenDays()))));
        page.write(file);
    }

    private static List<String> row(String name, TestStatistic statistic) {
        return List.of(name, Wording.decimals(statistic.statistic()), Wording.chance(statistic.pValue()));
    }
}
