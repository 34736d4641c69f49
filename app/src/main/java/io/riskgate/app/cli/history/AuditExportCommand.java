package io.riskgate.app.cli.history;

import io.riskgate.app.audit.AuditTopics;
import io.riskgate.app.audit.Exporter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the audit as compressed JSON lines, once each, whatever happens meanwhile. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes every audit record as one JSON line into compressed files, and goes on where it stopped.",
            "A killed export leaves no line out and writes none twice when it is started again."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate audit export --dir exported",
            "  riskgate audit export --dir exported --follow",
            "  riskgate audit export --dir exported --parquet audit.parquet",
            "  zcat exported/audit-*.jsonl.gz | jq 'select(.kind == \"DECISION\") | .body.decision.reason'"
        })
final class AuditExportCommand implements Callable<Integer> {
    private static final long MEBIBYTE = 1024 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private LogOptions log = new LogOptions();

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Where the files are written.")
    private Path directory = Path.of(".");

    @Option(names = "--follow", description = "Go on with new records until stopped, instead of ending at the newest.")
    private boolean follow;

    @Option(
            names = "--file-megabytes",
            paramLabel = "N",
            defaultValue = "64",
            description = "Begin a new file at so many compressed megabytes (default ${DEFAULT-VALUE}), and each day.")
    private long fileMegabytes;

    @Option(
            names = "--parquet",
            paramLabel = "FILE",
            description = "At the end write all lines of the directory as one Parquet file too.")
    private @Nullable Path parquet;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        AtomicBoolean stopped = new AtomicBoolean();
        if (follow) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopped.set(true), "stop-export"));
        }
        try (LogOptions.OpenLog open = log.open()) {
            var audit = new AuditTopics(open.connection(), open.registry());
            long lineCount = new Exporter(audit, directory, fileMegabytes * MEBIBYTE)
                    .run(atEnd -> follow ? stopped.get() : atEnd);
            out.println(lineCount + " lines written to " + directory);
        }
        if (parquet != null) {
            out.println(Exporter.lines(directory).writeParquet(parquet) + " rows written to " + parquet);
        }
        out.flush();
        return 0;
    }
}
