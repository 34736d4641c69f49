package io.riskgate.app.analysis.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.analysis.BookMeasurement;
import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.app.analysis.TailFigures;
import io.riskgate.app.analysis.TailModel;
import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.tailrisk.Confidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A measured book for people at a terminal. */
public final class MeasureText {
    private static final int INSTRUMENTS_SHOWN = 30;

    private MeasureText() {}

    public static String of(BookMeasurement book) {
        var text = new StringBuilder();
        text.append("Risk of %d instruments as of %s, one day, base currency%n"
                .formatted(book.instruments().size(), book.asOf()));
        text.append("%d observations for covariance, %d scenarios%n%n"
                .formatted(book.observations(), book.profits().size()));
        text.append(volatility(book)).append("\n\n");
        TailFigures tails = book.tails();
        text.append("Value at risk\n").append(levels(book, tails::valueAtRisk)).append("\n\n");
        text.append("Expected shortfall\n")
                .append(levels(book, tails::expectedShortfall))
                .append("\n\n");
        text.append(notes(book, tails));
        text.append("Component value at risk, normal, 99 %\n")
                .append(components(book))
                .append("\n\n");
        text.append("Correlation (exponential, shrunk)\n")
                .append(correlations(book))
                .append("\n");
        ForecastHistory history = book.forecasts();
        text.append("This book held through the scenarios: worst daily profit █, forecast 99 % loss ·, beyond it ×\n");
        text.append(TerminalChart.profitAgainstForecast(history.profits(), history.valueAtRisk()));
        return text.toString();
    }

    private static String volatility(BookMeasurement book) {
        return "Volatility      sample %s   exponential %s   shrunk %s   stressed %s   adverse %s"
                .formatted(
                        Wording.amount(book.sigma(book.sample())),
                        Wording.amount(book.sigma(book.ewma())),
                        Wording.amount(book.sigma(book.shrunk())),
                        Wording.amount(book.sigma(book.stressed())),
                        Wording.amount(book.adverseSigma()));
    }

    private static String levels(BookMeasurement book, BiFunction<TailModel, Confidence, Optional<Double>> figure) {
        var columns = new ArrayList<ColumnData<TailModel>>();
        columns.add(left("").with(TailModel::key));
        for (Confidence level : TailFigures.LEVELS) {
            columns.add(right(level.label() + " %")
                    .with(model -> Wording.amount(figure.apply(model, level)) + mark(book, model, level)));
        }
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, List.of(TailModel.values()), columns);
    }

    private static String mark(BookMeasurement book, TailModel model, Confidence level) {
        return model == TailModel.HISTORICAL && !book.resolvable(level) ? " *" : "";
    }

    private static String notes(BookMeasurement book, TailFigures tails) {
        var text = new StringBuilder();
        if (TailFigures.LEVELS.stream().anyMatch(level -> !book.resolvable(level))) {
            text.append("* not resolvable: too few scenarios, this is only the worst of them\n");
        }
        tails.notes().forEach(note -> text.append(note).append('\n'));
        text.append("Student-t degrees of freedom %s, skewness %s, excess kurtosis %s, tail ratio %s%n%n"
                .formatted(
                        Wording.decimals(book.degreesOfFreedom()),
                        Wording.decimals(book.moments().skewness()),
                        Wording.decimals(book.moments().excessKurtosis()),
                        Wording.decimals(book.tailRatio())));
        return text.toString();
    }

    private static String components(BookMeasurement book) {
        List<Double> component = book.component();
        double largest = component.stream().mapToDouble(Math::abs).max().orElse(0);
        double total = component.stream().mapToDouble(Double::doubleValue).sum();
        List<Integer> order = IntStream.range(0, component.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(component.get(i))))
                .limit(INSTRUMENTS_SHOWN)
                .toList();
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                order,
                List.of(
                        left("instrument").with(i -> book.instruments().get(i)),
                        right("exposure")
                                .with(i -> Wording.amount(book.exposures().get(i))),
                        right("marginal")
                                .with(i -> Wording.decimals(book.marginal().get(i))),
                        right("component").with(i -> Wording.amount(component.get(i))),
                        right("share").with(i -> total == 0 ? "-" : Wording.percent(component.get(i) / total)),
                        left("").with(i -> TerminalChart.bar(component.get(i), largest))));
    }

    private static String correlations(BookMeasurement book) {
        CovarianceMatrix correlation = book.shrunk().correlation();
        int shown = Math.min(INSTRUMENTS_SHOWN, correlation.size());
        var text = new StringBuilder();
        for (int i = 0; i < shown; i++) {
            text.append("%-12.12s ".formatted(book.instruments().get(i)));
            for (int j = 0; j < shown; j++) {
                text.append(TerminalChart.shade(correlation.at(i, j)));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Column left(String header) {
        return column(header, HorizontalAlign.LEFT);
    }

    private static Column right(String header) {
        return column(header, HorizontalAlign.RIGHT);
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column().header(header).headerAlign(align).dataAlign(align);
    }
}
