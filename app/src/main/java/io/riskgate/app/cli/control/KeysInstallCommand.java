package io.riskgate.app.cli.control;

import io.riskgate.app.cli.desk.KeyOptions;
import io.riskgate.app.cli.standing.StandingSource;
import io.riskgate.app.client.ControlLog;
import io.riskgate.app.client.KeyFiles;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.KeyRingCodec;
import io.riskgate.schemas.signing.CommandSigning;
import io.riskgate.schemas.signing.SigningKey;
import io.riskgate.schemas.wire.WireFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds people's keys to the key ring, revokes others, and publishes the ring under two signatures. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Adds people's keys to the ring, made on this machine where they have none, and revokes others.",
            "Two people of the ring in force sign; the first ring is signed by two people whom it lists."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:in force", "1:failed or refused"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate keys install --person alice --person bob --signed-by alice --signed-by bob",
            "  riskgate keys install --revoke 1f0e2d3c4b5a6978 --signed-by alice --signed-by bob"
        })
public final class KeysInstallCommand implements Callable<Integer> {
    private static final long WAIT_MILLIS = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private StandingSource source = new StandingSource();

    @Option(names = "--person", description = "Whose key to list; once a person.")
    private List<String> people = new ArrayList<>();

    @Option(names = "--revoke", paramLabel = "KEY", description = "Id of a key that speaks for nobody any more.")
    private List<String> revoked = new ArrayList<>();

    @Option(names = "--signed-by", required = true, description = "Whose key signs; two different people.")
    private List<String> signers = new ArrayList<>();

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Override
    public Integer call() throws InterruptedException {
        KeyFiles files = keys.files();
        try (var registry = source.openRegistry();
                var writer = new TopicWriter(source.bootstrapServers())) {
            WireFormat wire = new WireFormat(registry);
            KeyRing before = ControlLog.read(source.bootstrapServers(), wire).ring();
            KeyRing next = new RingChange(people, revoked).after(before, files);
            List<SigningKey> signing = signers.stream().map(files::key).toList();
            var signed = CommandSigning.signed(next, System.currentTimeMillis(), signing);
            writer.sendAndWait(Topics.KEY_RINGS, "key-ring", new KeyRingCodec(wire).encode(signed));
            await(next, wire);
        }
        return 0;
    }

    private void await(KeyRing next, WireFormat wire) throws InterruptedException {
        long deadlineMillis = System.currentTimeMillis() + WAIT_MILLIS;
        while (System.currentTimeMillis() < deadlineMillis) {
            if (ControlLog.read(source.bootstrapServers(), wire).ring().equals(next)) {
                spec.commandLine().getOut().println("key ring " + next.sequence() + " is in force");
                spec.commandLine().getOut().flush();
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("key ring " + next.sequence() + " did not come into force within " + WAIT_MILLIS
                + " ms; if an engine runs, 'riskgate tail dead-letters --from-beginning --until-end' says why it was"
                + " refused");
    }
}
