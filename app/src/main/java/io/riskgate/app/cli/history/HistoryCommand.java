package io.riskgate.app.cli.history;

import io.riskgate.app.client.HistoryTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decisions, exposures and risk over time as a table for analysts. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints decisions, exposures or risk figures over time as CSV.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate history decisions --log kept --out decisions.csv",
            "  riskgate history risk --log kept --portfolio trend | head",
            "  riskgate history exposures --log kept --out exposures.csv"
        })
public final class HistoryCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LogOptions log = new LogOptions();

    @Parameters(
            paramLabel = "WHAT",
            description = "decisions: a row an answer; checks: a row a check; risk: a row a snapshot; "
                    + "exposures: a row an instrument held in a snapshot.")
    private HistoryTable.Kind kind = HistoryTable.Kind.DECISIONS;

    @Option(names = "--portfolio", paramLabel = "ID", description = "Only this portfolio (default: all).")
    private @Nullable String portfolio;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there instead of to standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try (LogOptions.OpenLog open = log.open()) {
            HistoryTable table = new HistoryTable(kind, portfolio == null ? "" : portfolio);
            if (file == null) {
                PrintWriter out = spec.commandLine().getOut();
                table.write(open.bootstrapServers(), open.registry(), out);
                out.flush();
                return 0;
            }
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
                long rowCount = table.write(open.bootstrapServers(), open.registry(), out);
                spec.commandLine().getErr().println(rowCount + " rows written to " + file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
            }
        }
        return 0;
    }
}
