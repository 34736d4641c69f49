package io.riskgate.app.cli.stack;

import io.riskgate.app.cluster.RegistryDistribution;
import io.riskgate.app.cluster.stack.DevelopmentStack;
import io.riskgate.app.cluster.stack.ProcessStatus.Health;
import io.riskgate.app.cluster.stack.StackFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the processes of the development stack; succeeds only if every one of them is healthy. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Show the processes of the development stack: exit code 0 if all are healthy, 1 if not.")
public final class StatusCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Mixin
    private final StackDirectory directory = new StackDirectory();

    @Override
    public Integer call() {
        var files = new StackFiles(directory.path());
        var settings = files.settings()
                .orElseThrow(() -> new IllegalStateException(
                        "no stack is up in " + files.directory() + "; start one with `riskgate up`."));
        var stack = DevelopmentStack.of(settings, RegistryDistribution.under(StackDirectory.home()), line -> {});
        var statuses = stack.statuses();
        var out = spec.commandLine().getOut();
        out.println(StackTable.of(statuses));
        out.flush();
        return statuses.stream().allMatch(status -> status.health() == Health.HEALTHY) ? 0 : 1;
    }
}
