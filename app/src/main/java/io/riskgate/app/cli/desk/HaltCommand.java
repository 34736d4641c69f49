package io.riskgate.app.cli.desk;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.schemas.wire.UnreadableRecord;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Stops all trading in a scope, or something milder; one person is enough. */
@Command(
        name = "halt",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Stops all trading in a scope, or what --severity says. One person is enough.",
            "Whatever is in force stays until two people resume the scope; of two severities the harder acts."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:in force in every partition", "3:refused, or a second person is needed", "1:failed"},
        footerHeading = "%nExample:%n",
        footer = {
            "  riskgate halt --scope all --reason 'prices look wrong'",
            "  riskgate halt --scope portfolio:macro --severity reduce-only --reason 'wind it down'"
        })
public final class HaltCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private KillSwitchRequest request = new KillSwitchRequest();

    @Option(
            names = "--severity",
            converter = SeverityWord.class,
            defaultValue = "halt",
            paramLabel = "SEVERITY",
            description = {
                "How hard (default ${DEFAULT-VALUE}):",
                "halt: nothing passes but cancels.",
                "reduce-only: only orders that make the portfolio smaller pass.",
                "throttle: fewer and smaller orders pass, and those that make the portfolio smaller.",
                "warning: announced and recorded; stops nothing.",
                "liquidate: as halt, and publishes what would close the positions; a recommendation, never an order."
            })
    private KillSeverity severity = KillSeverity.HALT;

    @Override
    public Integer call() throws InterruptedException, UnreadableRecord {
        return request.send(this::command, spec.commandLine().getOut());
    }

    /** What the options ask for, dated now; nobody has signed it yet. */
    CommandReceived command() {
        return request.command(Kind.HALT, severity);
    }
}
