package io.riskgate.app.service;

import io.riskgate.app.client.ControlLog;
import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.http.CommandDesk;
import io.riskgate.enforcement.control.CommandTrust;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.signing.CommandProof;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.enforcement.value.signing.PersonKey;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the page's commands to the log, as the command line does; the control flow decides what comes of them. */
final class LoggedCommands implements CommandDesk {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedCommands.class);

    private final String bootstrapServers;
    private final SchemaRegistry registry;

    LoggedCommands(String bootstrapServers, SchemaRegistry registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
    }

    @Override
    public Signing signing() {
        ControlLog control = ControlLog.read(bootstrapServers, new WireFormat(registry));
        return new Signing(control.ring().isInstalled(), control.killSequence());
    }

    @Override
    public String submit(Wish wish) throws InterruptedException {
        WireFormat wire = new WireFormat(registry);
        KeyRing ring = ControlLog.read(bootstrapServers, wire).ring();
        CommandReceived command = ring.isInstalled() ? signed(wish, ring) : unsigned(wish);
        try (TopicWriter writer = new TopicWriter(bootstrapServers)) {
            writer.sendAndWait(Topics.COMMANDS, command.scope().toString(), new CommandCodec(wire).encode(command));
        }
        LogCode.COMMAND_WRITTEN
                .to(LOG, command.commandId())
                .log("{} {} asked by {}", command.kind(), command.scope(), command.person());
        return command.commandId();
    }

    private static CommandReceived unsigned(Wish wish) {
        return command(wish, "page-" + UUID.randomUUID(), System.currentTimeMillis());
    }

    private static CommandReceived command(Wish wish, String commandId, long eventTimeMillis) {
        return new CommandReceived(
                commandId,
                CommandReceived.Kind.valueOf(wish.kind()),
                HaltScope.parse(wish.scope()),
                wish.person(),
                wish.reason(),
                eventTimeMillis);
    }

    /** Refuses here and now what the engine would refuse anyway, so that the person learns it in the form. */
    private static CommandReceived signed(Wish wish, KeyRing ring) {
        Signed signed = wish.signed();
        if (signed == null) {
            throw new IllegalArgumentException(
                    "keys are installed, so that only signed commands count: choose the key file of " + wish.person());
        }
        CommandReceived command = command(wish, signed.commandId(), signed.eventTimeMillis());
        String refusal = "key ring " + ring.sequence() + " lists no key of " + wish.person()
                + "; 'riskgate keys list' shows whose it lists";
        for (PersonKey key : ring.keys()) {
            if (key.person().equals(wish.person())) {
                var signature = new KeySignature(key.keyId(), signed.signatureHex());
                CommandReceived under =
                        command.withProof(new CommandProof(signed.killSequence(), signed.expiresAtMillis(), signature));
                refusal = CommandTrust.refusal(ring, under, System.currentTimeMillis());
                if (refusal == null) {
                    return under;
                }
            }
        }
        throw new IllegalArgumentException(refusal);
    }
}
