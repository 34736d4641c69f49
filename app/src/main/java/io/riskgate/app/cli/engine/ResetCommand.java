package io.riskgate.app.cli.engine;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Removes an engine's local files, which it restores from the changelogs; nothing in the cluster is touched. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Remove the local files of an engine that is stopped; at its next start it restores them from changelogs.",
            "Offsets and changelogs are never removed: an engine without them would answer every order a second time."
                    + " To fold history again, 'riskgate replay' does so beside what is live."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or shown with --dry-run", "1:failed, for instance because the engine runs"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate reset --state-dir .riskgate/engine-1 --dry-run",
            "  riskgate reset --state-dir .riskgate/engine-1"
        })
public final class ResetCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--bootstrap", defaultValue = "127.0.0.1:9092", description = "Brokers (default ${DEFAULT-VALUE}).")
    private String bootstrapServers = "";

    @Option(names = "--application-id", defaultValue = "riskgate", description = "Group (default ${DEFAULT-VALUE}).")
    private String applicationId = "";

    @Option(names = "--instance-id", defaultValue = "engine-1", description = "The engine (default ${DEFAULT-VALUE}).")
    private String instanceId = "";

    @Option(names = "--state-dir", required = true, paramLabel = "DIR", description = "The engine's local files.")
    private Path stateDirectory = Path.of(".");

    @Option(names = "--dry-run", description = "Only say what would be removed and what stays.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path files = stateDirectory.resolve(applicationId);
        PrintWriter out = spec.commandLine().getOut();
        try (GroupState group = new GroupState(bootstrapServers, applicationId)) {
            boolean running = group.members().contains(instanceId);
            out.println((dryRun ? "would remove  " : "removes  ") + files + ", " + bytesOf(files) / 1024 + " KiB");
            out.println("keeps  " + group.committedPartitions() + " committed offsets of group " + applicationId);
            group.internalTopics().forEach(topic -> out.println("keeps  " + topic));
            if (running) {
                out.println("engine " + instanceId + " is a member of the group"
                        + (dryRun ? "; stop it before a reset" : ""));
            }
            out.flush();
            if (!dryRun && running) {
                throw new IllegalStateException("engine " + instanceId
                        + " runs, or died less than a session timeout ago; stop it and try again");
            }
        }
        if (!dryRun) {
            remove(files);
        }
        return 0;
    }

    private static long bytesOf(Path files) throws IOException {
        long bytes = 0;
        for (Path file : below(files)) {
            bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        return bytes;
    }

    private static void remove(Path files) throws IOException {
        for (Path file : below(files)) {
            Files.delete(file);
        }
    }

    /** Deepest first. */
    private static List<Path> below(Path files) throws IOException {
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(files)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
