package io.riskgate.app.cli.control;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Whose keys may sign commands and limits. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {KeysInstallCommand.class, KeysListCommand.class},
        description = {
            "Shows and replaces the key ring: whose keys may sign halts, resumes and limits.",
            "From the first ring on, nothing that is not signed counts; a ring is never removed."
        })
public final class KeysCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before run()
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
