package io.riskgate.app.cli.stress;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.analysis.BacktestVerdict;
import io.riskgate.app.analysis.ForecastHistory;
import io.riskgate.app.analysis.report.BacktestHtml;
import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.morning.DailySnapshots;
import io.riskgate.models.backtest.SimulationTrials;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.schemas.wire.WireFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Judges the value at risk that the engine has published, by model, level and portfolio. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Judges every published value at risk by the day that followed.")
public final class StressBacktestCommand implements Callable<Integer> {
    private static final List<Confidence> LEVELS = List.of(Confidence.P95, Confidence.P99, Confidence.P99_9);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--html", paramLabel = "DIR", description = "Also write a page with its chart for each row.")
    private @Nullable Path html;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Seed of simulated p-values (default ${DEFAULT-VALUE}).")
    private long seed;

    private record Row(String portfolio, DailySnapshots.Model model, BacktestVerdict verdict) {}

    @Override
    public Integer call() throws IOException {
        try (var registry = connection.openRegistry()) {
            DailySnapshots snapshots = DailySnapshots.read(connection.bootstrapServers(), new WireFormat(registry));
            List<Row> rows = new ArrayList<>();
            for (String portfolio : snapshots.portfolios()) {
                for (DailySnapshots.Model model : DailySnapshots.Model.values()) {
                    for (Confidence level : LEVELS) {
                        add(rows, snapshots.history(portfolio, model, level), portfolio, model, level);
                    }
                }
            }
            spec.commandLine()
                    .getOut()
                    .println(rows.isEmpty() ? "no portfolio has 30 days of forecasts yet" : table(rows));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }

    private void add(
            List<Row> rows, ForecastHistory history, String portfolio, DailySnapshots.Model model, Confidence level)
            throws IOException {
        if (history.dates().size() < ForecastHistory.DAYS_MIN) {
            return;
        }
        var verdict = BacktestVerdict.of(history, Optional.empty(), level, new SimulationTrials(200, seed));
        rows.add(new Row(portfolio, model, verdict));
        if (html != null) {
            Files.createDirectories(html);
            String file = portfolio + "-" + model.name().toLowerCase(Locale.ROOT) + "-" + level.label() + ".html";
            BacktestHtml.write(verdict, history, html.resolve(file));
        }
    }

    private static String table(List<Row> rows) {
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                rows,
                List.of(
                        left("PORTFOLIO").with(Row::portfolio),
                        left("MODEL").with(row -> row.model().name().toLowerCase(Locale.ROOT)),
                        new Column()
                                .header("LEVEL")
                                .with(row -> row.verdict().confidence().label()),
                        new Column()
                                .header("DAYS")
                                .with(row -> Integer.toString(row.verdict().observations())),
                        new Column()
                                .header("BEYOND")
                                .with(row -> Integer.toString(row.verdict().violations())),
                        new Column()
                                .header("RATE")
                                .with(row -> format(
                                        "%.2f %%",
                                        100.0
                                                * row.verdict().violations()
                                                / row.verdict().observations())),
                        new Column()
                                .header("KUPIEC P")
                                .with(row ->
                                        format("%.3f", row.verdict().kupiec().pValue())),
                        new Column()
                                .header("INDEPENDENCE P")
                                .with(row -> format(
                                        "%.3f", row.verdict().christoffersen().pValue())),
                        new Column()
                                .header("MEAN EXCESS")
                                .with(row ->
                                        format("%,.0f", row.verdict().excess().mean())),
                        left("BASEL").with(row -> row.verdict().trafficLight().name())));
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
