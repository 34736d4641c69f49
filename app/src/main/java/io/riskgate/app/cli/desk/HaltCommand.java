package io.riskgate.app.cli.desk;

import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.schemas.wire.UnreadableRecord;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops all trading in a scope; one person is enough. */
@Command(
        name = "halt",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Stops all trading in a scope. One person is enough.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:in force in every partition", "3:refused, or a second person is needed", "1:failed"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate halt --scope all --reason 'prices look wrong'")
public final class HaltCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private KillSwitchRequest request = new KillSwitchRequest();

    @Override
    public Integer call() throws InterruptedException, UnreadableRecord {
        return request.send(Kind.HALT, spec.commandLine().getOut());
    }
}
