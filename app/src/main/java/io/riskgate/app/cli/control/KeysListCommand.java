package io.riskgate.app.cli.control;

import io.riskgate.app.cli.standing.StandingSource;
import io.riskgate.app.client.ControlLog;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the key ring in force. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the key ring in force.")
public final class KeysListCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StandingSource source = new StandingSource();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var registry = source.openRegistry()) {
            KeyRing ring = ControlLog.read(source.bootstrapServers(), new WireFormat(registry))
                    .ring();
            out.println(
                    ring.isInstalled()
                            ? "key ring " + ring.sequence()
                            : "no key ring: nothing is signed, and two different names are believed");
            for (PersonKey key : ring.keys()) {
                out.println(String.format(
                        Locale.ROOT, "%s  %-8s %s", key.keyId(), key.revoked() ? "revoked" : "valid", key.person()));
            }
        }
        out.flush();
        return 0;
    }
}
