package io.riskgate.app.cli;

import io.riskgate.app.analysis.BookFile;
import io.riskgate.app.analysis.BookMeasurement;
import io.riskgate.app.analysis.MeasureSettings;
import io.riskgate.app.analysis.PriceHistory;
import io.riskgate.app.analysis.report.MeasureHtml;
import io.riskgate.app.analysis.report.MeasureJson;
import io.riskgate.app.analysis.report.MeasureText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the risk of a book from two files. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures the risk of a book: covariance, value at risk, expected shortfall, split by instrument.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "2:a file or an option cannot be used; one sentence says why"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate measure --prices prices.csv --exposures book.csv --as-of 2008-10-15 --html risk.html")
public final class MeasureCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Option(
            names = "--prices",
            required = true,
            paramLabel = "FILE",
            description = "CSV: Date (ascending, YYYY-MM-DD), then one column of prices per instrument.")
    private Path prices = Path.of("");

    @Option(
            names = "--exposures",
            required = true,
            paramLabel = "FILE",
            description = "CSV: instrument,exposure in base currency, signed; a header is optional.")
    private Path exposures = Path.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Last date to look at (default: the last in the file).")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--window",
            defaultValue = "60",
            description = "Newest returns that covariance is estimated from (default ${DEFAULT-VALUE}).")
    private int window;

    @Option(
            names = "--scenarios",
            defaultValue = "500",
            description = "Newest returns that make the historical scenarios (default ${DEFAULT-VALUE}).")
    private int scenarios;

    @Option(
            names = "--stress-correlation",
            defaultValue = "0.5",
            paramLabel = "0..1",
            description = "How far stress drives correlations towards one (default ${DEFAULT-VALUE}).")
    private double stressCorrelation;

    @Option(
            names = "--stress-volatility",
            defaultValue = "1.0",
            paramLabel = "FACTOR",
            description = "Factor of stress on volatilities (default ${DEFAULT-VALUE}).")
    private double stressVolatility;

    @Option(names = "--json", description = "Print one JSON object for programs.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a self-contained page.")
    private @Nullable Path html;

    @Override
    public Integer call() {
        MeasureSettings settings = settings();
        PriceHistory history = PriceHistory.read(prices);
        double[] amounts = BookFile.read(exposures, history.instruments());
        LocalDate last = asOf == null ? history.dates().get(history.dates().size() - 1) : asOf;
        BookMeasurement book = BookMeasurement.of(history, amounts, last, settings);
        if (html != null) {
            MeasureHtml.write(book, html);
        }
        var out = spec.commandLine().getOut();
        out.println(json ? MeasureJson.of(book).toString() : MeasureText.of(book));
        out.flush();
        return 0;
    }

    private MeasureSettings settings() {
        try {
            return new MeasureSettings(window, scenarios, stressCorrelation, stressVolatility);
        } catch (IllegalArgumentException cause) {
            throw new ParameterException(spec.commandLine(), cause.getMessage(), cause);
        }
    }
}
