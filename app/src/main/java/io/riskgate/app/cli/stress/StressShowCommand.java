package io.riskgate.app.cli.stress;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.client.RecordJson;
import io.riskgate.schemas.avro.StressLadder;
import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressSimulation;
import io.riskgate.schemas.avro.StressWorstCase;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.PublishedRuns;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a run found for each portfolio. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows what a stress run found.")
public final class StressShowCommand implements Callable<Integer> {
    /** The others stand in the JSON. */
    private static final int WORST_SHOWN = 10;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "RUN", description = "Id of the run, as riskgate stress list shows it.")
    private String runId = "";

    @Option(names = "--portfolio", paramLabel = "ID", description = "Only this portfolio.")
    private @Nullable String portfolioId;

    @Option(names = "--json", description = "Print whole results as JSON lines.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var registry = connection.openRegistry()) {
            List<StressResult> results =
                    new PublishedRuns(connection.bootstrapServers(), new WireFormat(registry)).resultsOf(runId);
            for (StressResult result : results) {
                if (portfolioId == null || portfolioId.equals(result.getPortfolioId())) {
                    out.println(json ? RecordJson.of(result).toString() : text(result));
                }
            }
            out.flush();
            if (results.isEmpty()) {
                throw new IllegalStateException(
                        "no results of a run " + runId + "; 'riskgate stress list' shows all runs");
            }
        }
        return 0;
    }

    private static String text(StressResult result) {
        String head = String.format(
                Locale.ROOT,
                "%n%s as of %s: worst loss %,.0f, %d scenarios failed, tail ratio %.2f%n",
                result.getPortfolioId(),
                result.getAsOf(),
                result.getWorstLoss(),
                result.getFailedCount(),
                result.getTailRatio());
        String lines = AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                result.getLines(),
                List.of(
                        left("SCENARIO").with(StressLine::getScenarioId),
                        amount("SHOCK", StressLine::getShockLoss),
                        amount("GAP", StressLine::getGapLoss),
                        amount("SPREAD", StressLine::getSpreadCost),
                        amount("SELLING", StressLine::getLiquidationCost),
                        amount("LOSS", StressShowCommand::total),
                        amount("REAL DAYS", StressLine::getReplayLoss),
                        amount(
                                "REAL - LOSS",
                                line -> line.getReplayLoss() == null ? null : line.getReplayLoss() - total(line)),
                        amount("VAR 99 AFTER", StressLine::getValueAtRisk99AfterShock),
                        new Column().header("TIMES TO LIMIT").with(StressShowCommand::multiple),
                        new Column().header("").with(line -> line.getFailed() ? "FAILED" : "passed")));
        String random = AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                result.getSimulations(),
                List.of(
                        left("RANDOM").with(StressSimulation::getGenerator),
                        new Column().header("COUNT").with(one -> Long.toString(one.getScenarioCount())),
                        amount("VAR 99", StressSimulation::getValueAtRisk99),
                        amount("ES 99", StressSimulation::getExpectedShortfall99),
                        amount("WORST", StressSimulation::getWorstLoss),
                        new Column().header("OVER LIMIT").with(one -> Long.toString(one.getBreachCount()))));
        return String.join(System.lineSeparator(), head + lines, random, worst(result), ladders(result));
    }

    private static String worst(StressResult result) {
        String instruments = worst("INSTRUMENT, WORST OF ALL SCENARIOS", result.getWorstCases());
        return instruments + System.lineSeparator() + worst("CAUSE ALONE, WORST OF ALL", result.getCauseCases());
    }

    private static String worst(String subject, List<StressWorstCase> cases) {
        return AsciiTable.getTable(
                AsciiTable.NO_BORDERS,
                cases.subList(0, Math.min(WORST_SHOWN, cases.size())),
                List.of(
                        left(subject).with(StressWorstCase::getSubject),
                        left("SCENARIO").with(StressWorstCase::getScenarioId),
                        amount("LOSS", StressWorstCase::getLoss)));
    }

    /** One line a rung, because causes have rungs of their own. */
    private static String ladders(StressResult result) {
        var lines = new StringBuilder();
        for (StressLadder ladder : result.getLadders()) {
            lines.append(String.format(Locale.ROOT, "%n %-14s", ladder.getFactor()));
            for (int rung = 0; rung < ladder.getShocks().size(); rung++) {
                double shock = ladder.getShocks().get(rung);
                String step = ladder.getFactor().equals("SPREADS")
                        ? String.format(Locale.ROOT, "%.0fx", shock)
                        : String.format(Locale.ROOT, "%.0f %%", 100 * shock);
                lines.append(String.format(
                        Locale.ROOT, "  %s: %,.0f", step, ladder.getLosses().get(rung)));
            }
        }
        return " LOSS WHERE ONE CAUSE MOVES ALONE" + lines;
    }

    private static double total(StressLine line) {
        return line.getShockLoss() + line.getGapLoss() + line.getSpreadCost() + line.getLiquidationCost();
    }

    private static String multiple(StressLine line) {
        return line.getReverseMultiple() == null
                ? "gains"
                : String.format(Locale.ROOT, "%.2f", line.getReverseMultiple());
    }

    private static Column left(String header) {
        return new Column().header(header).headerAlign(HorizontalAlign.LEFT).dataAlign(HorizontalAlign.LEFT);
    }

    private static <T> com.github.freva.asciitable.ColumnData<T> amount(
            String header, Function<T, @Nullable Double> value) {
        return new Column().header(header).with(row -> {
            Double amount = value.apply(row);
            return amount == null ? "-" : String.format(Locale.ROOT, "%,.0f", amount);
        });
    }
}
