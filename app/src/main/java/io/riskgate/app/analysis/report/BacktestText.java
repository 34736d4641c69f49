package io.riskgate.app.analysis.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.analysis.BacktestVerdict;
import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.models.backtest.TestStatistic;
import java.util.List;

/** A verdict on forecasts for people at a terminal. */
public final class BacktestText {

    private BacktestText() {}

    private record Line(String test, String figure, String chance, String meaning) {
        static Line of(String test, TestStatistic statistic, String meaning) {
            return new Line(
                    test,
                    Wording.decimals(statistic.statistic()),
                    Wording.chance(statistic.pValue()),
                    statistic.pValue() < 0.05 ? "rejected at 5 %: " + meaning : "not rejected");
        }
    }

    public static String of(BacktestVerdict verdict, ForecastHistory history) {
        double expected = verdict.observations() * verdict.confidence().tailProbability();
        return "%d of %d days exceeded the %s %% forecast; %s expected. Traffic light: %s%n%n"
                        .formatted(
                                verdict.violations(),
                                verdict.observations(),
                                verdict.confidence().label(),
                                Wording.amount(expected),
                                verdict.trafficLight())
                + table(verdict)
                + "\n\nMean excess %s, largest %s; longest run %d, most in ten days %d, mean gap %s days%n%n"
                        .formatted(
                                Wording.amount(verdict.excess().mean()),
                                Wording.amount(verdict.excess().largest()),
                                verdict.clustering().longestRun(),
                                verdict.clustering().mostInTenDays(),
                                Wording.amount(verdict.clustering().meanGapDays()))
                + "Worst daily profit █, forecast loss ·, beyond it ×\n"
                + TerminalChart.profitAgainstForecast(history.profits(), history.valueAtRisk());
    }

    private static String table(BacktestVerdict verdict) {
        String shortfall = verdict.z2PValue() < 0.05 ? "rejected at 5 %: shortfall too small" : "not rejected";
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                List.of(
                        Line.of("Kupiec", verdict.kupiec(), "wrong number of exceedances"),
                        Line.of("Christoffersen", verdict.christoffersen(), "exceedances come in clusters"),
                        Line.of("conditional coverage", verdict.conditionalCoverage(), "wrong number or clusters"),
                        new Line(
                                "Acerbi-Szekely Z2",
                                Wording.decimals(verdict.z2()),
                                Wording.chance(verdict.z2PValue()),
                                shortfall)),
                List.of(
                        column("test", HorizontalAlign.LEFT).with(Line::test),
                        column("statistic", HorizontalAlign.RIGHT).with(Line::figure),
                        column("p", HorizontalAlign.RIGHT).with(Line::chance),
                        column("at 5 %", HorizontalAlign.LEFT).with(Line::meaning)));
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column().header(header).headerAlign(align).dataAlign(align);
    }
}
