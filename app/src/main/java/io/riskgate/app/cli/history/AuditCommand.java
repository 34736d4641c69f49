package io.riskgate.app.cli.history;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Everything that can be done with the audit trail. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        subcommands = {
            AuditVerifyCommand.class,
            AuditProveCommand.class,
            AuditExportCommand.class,
            AuditWitnessCommand.class
        },
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies, proves, exports and witnesses the audit trail.")
public final class AuditCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the audit.");
    }
}
