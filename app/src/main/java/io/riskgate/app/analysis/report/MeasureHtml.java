package io.riskgate.app.analysis.report;

import io.riskgate.app.analysis.BookMeasurement;
import io.riskgate.app.analysis.TailFigures;
import io.riskgate.app.analysis.TailModel;
import io.riskgate.models.tailrisk.Confidence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** A measured book as one self-contained page. */
public final class MeasureHtml {

    private MeasureHtml() {}

    public static void write(BookMeasurement book, Path file) {
        TailFigures tails = book.tails();
        var page = new ReportPage("Risk of the book as of " + book.asOf());
        page.note("%d instruments, one day, base currency; %d observations for covariance, %d scenarios."
                .formatted(
                        book.instruments().size(),
                        book.observations(),
                        book.profits().size()));
        page.heading("Volatility").table(volatility(book));
        page.heading("Value at risk").table(levels(book, tails::valueAtRisk));
        page.heading("Expected shortfall").table(levels(book, tails::expectedShortfall));
        page.note("* too few scenarios to resolve this level: only the worst of them.");
        tails.notes().forEach(page::note);
        page.heading("Profit and loss against 99 % value at risk");
        page.note("This book held through the scenarios; each day's forecast (Student-t, exponential"
                + " volatility) from the days"
                + " before it. Dots are days beyond the forecast.");
        page.chart(SvgChart.profitAgainstForecast(book.forecasts()));
        page.heading("Component value at risk, normal, 99 %")
                .chart(SvgChart.bars(book.instruments(), book.component()));
        page.heading("Correlation, exponential and shrunk")
                .chart(SvgChart.heatMap(book.instruments(), book.shrunk().correlation()));
        page.write(file);
    }

    private static List<List<String>> volatility(BookMeasurement book) {
        return List.of(
                List.of("", "sample", "exponential", "shrunk", "stressed", "adverse stress"),
                List.of(
                        "one day",
                        Wording.amount(book.sigma(book.sample())),
                        Wording.amount(book.sigma(book.ewma())),
                        Wording.amount(book.sigma(book.shrunk())),
                        Wording.amount(book.sigma(book.stressed())),
                        Wording.amount(book.adverseSigma())));
    }

    private static List<List<String>> levels(
            BookMeasurement book, BiFunction<TailModel, Confidence, Optional<Double>> figure) {
        var rows = new ArrayList<List<String>>();
        var header = new ArrayList<String>(List.of("model"));
        TailFigures.LEVELS.forEach(level -> header.add(level.label() + " %"));
        rows.add(header);
        for (TailModel model : TailModel.values()) {
            var row = new ArrayList<String>(List.of(model.key()));
            for (Confidence level : TailFigures.LEVELS) {
                boolean doubtful = model == TailModel.HISTORICAL && !book.resolvable(level);
                row.add(Wording.amount(figure.apply(model, level)) + (doubtful ? " *" : ""));
            }
            rows.add(row);
        }
        return rows;
    }
}
