package io.riskgate.app.cli.control;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the kill switches have done and what is in force. */
@Command(
        name = "kill",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {KillStatusCommand.class, KillHistoryCommand.class},
        description = "Shows which kill switches are pulled, and everything that they ever did.")
public final class KillCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
