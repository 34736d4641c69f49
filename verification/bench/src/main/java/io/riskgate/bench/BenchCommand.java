package io.riskgate.bench;

import io.riskgate.bench.core.CoreCommand;
import io.riskgate.bench.e2e.BesideReplayCommand;
import io.riskgate.bench.e2e.EndToEndCommand;
import io.riskgate.bench.stress.StressCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code riskgate bench}: every measurement is listed here and nowhere else. */
@Command(
        name = "riskgate bench",
        mixinStandardHelpOptions = true,
        subcommands = {CoreCommand.class, EndToEndCommand.class, StressCommand.class, BesideReplayCommand.class},
        sortOptions = false,
        description = "Measures Riskgate beside peers in the same run; the ratios are the result, not the times.")
public final class BenchCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(
                new CommandLine(new BenchCommand()).setUsageHelpAutoWidth(true).execute(args));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure.");
    }
}
