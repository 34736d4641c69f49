package io.riskgate.app.cli;

import io.riskgate.app.demo.Demo;
import io.riskgate.app.demo.DemoJson;
import io.riskgate.app.demo.DemoResult;
import io.riskgate.app.demo.DemoSettings;
import io.riskgate.app.demo.ReplayProgress;
import io.riskgate.app.demo.html.HtmlReport;
import io.riskgate.app.demo.terminal.LineProgress;
import io.riskgate.app.demo.terminal.TerminalProgress;
import io.riskgate.app.demo.terminal.TerminalReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Replays market history through a broker, a registry and an engine in this process, and reports. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Replays 24 years of real currency fixings through the whole engine, in this one process.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every order has its one decision and every position is the fold of its fills", "1:not so"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate demo",
            "  riskgate demo --from 2008-06-01 --to 2009-06-30 --report lehman.html",
            "  riskgate demo --http-port 8080 --speed 20    and open http://127.0.0.1:8080 meanwhile",
            "  riskgate demo --json --seed 7 | tail -1"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int EXIT_NOT_EXACT = 1;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--from", paramLabel = "DATE", description = "First day (default 1999-01-04).")
    private LocalDate from = DemoSettings.FIRST_DAY;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day (default 2023-12-29).")
    private LocalDate to = DemoSettings.LAST_DAY;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Seed of all that is drawn (default ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--speed", paramLabel = "DAYS", description = "At most so many days a second (default: no limit).")
    private double daysPerSecondMax = Double.POSITIVE_INFINITY;

    @Option(names = "--json", description = "Print one JSON object as the last line instead of the report.")
    private boolean json;

    @Option(names = "--report", paramLabel = "FILE.html", description = "Write the report as one self-contained page.")
    private @Nullable Path reportFile;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep broker and engine data in this empty directory.")
    private @Nullable Path keepDirectory;

    @Option(names = "--http-port", paramLabel = "PORT", description = "Serve the live page on this port of 127.0.0.1.")
    private @Nullable Integer httpPort;

    @Override
    public Integer call() throws InterruptedException {
        var page = httpPort == null ? OptionalInt.empty() : OptionalInt.of(httpPort);
        var settings = new DemoSettings(from, to, seed, daysPerSecondMax, Optional.ofNullable(keepDirectory), page);
        DemoResult result;
        try (ReplayProgress progress = progress()) {
            result = Demo.run(settings, progress);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (reportFile != null) {
            write(reportFile, HtmlReport.page(result));
            spec.commandLine().getErr().println("report written to " + reportFile);
        }
        if (json) {
            out.println(DemoJson.of(result));
        } else {
            TerminalReport.lines(result, Ansi.AUTO.enabled()).forEach(out::println);
        }
        out.flush();
        return result.ledger().isExact() ? 0 : EXIT_NOT_EXACT;
    }

    private static ReplayProgress progress() {
        return System.console() == null ? new LineProgress(System.err) : new TerminalProgress(System.err);
    }

    private static void write(Path file, String page) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report to " + file + ": " + e.getMessage(), e);
        }
    }
}
