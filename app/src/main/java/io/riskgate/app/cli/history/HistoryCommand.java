package io.riskgate.app.cli.history;

import io.riskgate.app.client.HistoryTable;
import io.riskgate.app.client.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
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
        description = {
            "Prints decisions, exposures or risk over time as CSV, writes them as Parquet, or answers questions.",
            "Times are in UTC. A question names the table as WHAT."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate history decisions --log kept --out decisions.csv",
            "  riskgate history risk --log kept --portfolio trend | head",
            "  riskgate history exposures --log kept --out exposures.parquet",
            "  riskgate history decisions --log kept --sql 'SELECT reason, count(*) FROM decisions GROUP BY 1'"
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

    @Option(names = "--out", paramLabel = "FILE", description = "Write there; as Parquet if it ends so.")
    private @Nullable Path file;

    @Option(
            names = "--sql",
            paramLabel = "QUESTION",
            description = "Answer a question about the table in DuckDB's SQL.")
    private @Nullable String sql;

    @Override
    public Integer call() {
        HistoryTable table = new HistoryTable(kind, portfolio == null ? "" : portfolio);
        try {
            if (sql == null && (file == null || !isParquet(file))) {
                print(writer -> write(table, writer));
            } else {
                throughCsv(table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
        return 0;
    }

    private static boolean isParquet(Path file) {
        return file.toString().endsWith(".parquet");
    }

    private void print(ToLongFunction<PrintWriter> writing) throws IOException {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            long rowCount = writing.applyAsLong(out);
            out.flush();
            told(rowCount, "standard output");
            return;
        }
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            told(writing.applyAsLong(out), file.toString());
        }
    }

    private void told(long rowCount, String written) {
        spec.commandLine().getErr().println(rowCount + " rows written to " + written);
    }

    private long write(HistoryTable table, PrintWriter out) {
        try (LogOptions.OpenLog open = log.open()) {
            return table.write(open.bootstrapServers(), open.registry(), out);
        }
    }

    private void throughCsv(HistoryTable table) throws IOException {
        Path csv = Files.createTempFile("riskgate-history-", ".csv");
        try {
            long rowCount;
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(csv))) {
                rowCount = write(table, out);
            }
            if (rowCount == 0) {
                throw new IllegalArgumentException("there are no " + name() + " to write or to ask about");
            }
            TextTable rows = TextTable.ofCsv(csv, table.columnTypes());
            String question = sql;
            if (question != null) {
                print(out -> rows.query(name(), question, out));
            } else if (file != null) {
                told(rows.writeParquet(file), file.toString());
            }
        } finally {
            Files.delete(csv);
        }
    }

    private String name() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
