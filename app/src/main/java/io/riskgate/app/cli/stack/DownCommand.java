package io.riskgate.app.cli.stack;

import io.riskgate.app.cluster.stack.StackFiles;
import io.riskgate.app.cluster.stack.StackShutdown;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops what {@code up} started, and nothing else; data stays. */
@Command(
        name = "down",
        mixinStandardHelpOptions = true,
        description = {
            "Stop what `riskgate up` started, and nothing else.",
            "Topics, schemas and state stay; the next `riskgate up` goes on from them."
        })
public final class DownCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private final StackDirectory directory = new StackDirectory();

    @Override
    public Integer call() {
        var files = new StackFiles(directory.path());
        var err = spec.commandLine().getErr();
        int stopped = new StackShutdown(files, StackShutdown.DEFAULT_PATIENCE, err::println).down();
        err.println(stopped == 0 ? "nothing was running in " + files.directory() : stopped + " processes stopped");
        return 0;
    }
}
