package io.riskgate.app.cli.desk;

import io.riskgate.enforcement.event.CommandReceived.Kind;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.schemas.wire.UnreadableRecord;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Releases every switch of a scope, whatever its severity; two different people must ask within five minutes. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Releases a halt or less. Two different people must ask within five minutes.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:in force in every partition", "3:refused, or a second person is needed", "1:failed"},
        footerHeading = "%nExample:%n",
        footer = "  riskgate resume --scope all --person alice --reason 'feed repaired'")
public final class ResumeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private KillSwitchRequest request = new KillSwitchRequest();

    @Override
    public Integer call() throws InterruptedException, UnreadableRecord {
        return request.send(
                () -> request.command(Kind.RESUME, KillSeverity.HALT),
                spec.commandLine().getOut());
    }
}
