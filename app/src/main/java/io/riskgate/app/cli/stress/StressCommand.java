package io.riskgate.app.cli.stress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Stress runs: start one, list them, look at one. */
@Command(
        name = "stress",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {
            StressRunCommand.class,
            StressListCommand.class,
            StressShowCommand.class,
            StressBacktestCommand.class,
            StressReportCommand.class,
            StressDrillCommand.class,
            StressOptimizeCommand.class
        },
        description = "Stresses every portfolio on a consistent cut of the log; the engine enforces the results.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate stress run --run-id nightly-2026-11-21 --simulations 10000 --seed 7",
            "  riskgate stress show nightly-2026-11-21",
            "  0 2 * * *  riskgate stress run --run-id nightly-$(date +\\%%F)    # crontab; starting twice is harmless"
        })
public final class StressCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: run, list, show, backtest, report, drill or optimize.");
    }
}
