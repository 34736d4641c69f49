package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.signing.CommandProof;
import java.nio.charset.StandardCharsets;

/**
 * One person's wish to halt or to resume; the control flow decides what comes of it.
 *
 * @param commandId used once for ever, so that no command can be played again
 * @param severity how hard a halt acts; HALT for a resume
 * @param proof the person's signature and what it was given against; {@link CommandProof#NONE} where nobody signed
 */
public record CommandReceived(
        String commandId,
        Kind kind,
        HaltScope scope,
        KillSeverity severity,
        String person,
        String reason,
        long eventTimeMillis,
        CommandProof proof) {
    /** What is asked for. */
    public enum Kind {
        HALT,
        RESUME
    }

    /** A halt that refuses everything in scope, or a resume. */
    public CommandReceived(
            String commandId, Kind kind, HaltScope scope, String person, String reason, long eventTimeMillis) {
        this(commandId, kind, scope, KillSeverity.HALT, person, reason, eventTimeMillis, CommandProof.NONE);
    }

    /** The same command under another proof. */
    public CommandReceived withProof(CommandProof other) {
        return new CommandReceived(commandId, kind, scope, severity, person, reason, eventTimeMillis, other);
    }

    /** What a person signs: plain text that any language can write. The reason, being free, ends it. */
    public byte[] signedText() {
        String text = "riskgate command v1\nid " + commandId + "\nkind " + kind + "\nscope " + scope + "\nseverity "
                + severity + "\nperson " + person + "\ntime " + eventTimeMillis + "\nsequence " + proof.killSequence()
                + "\nexpires " + proof.expiresAtMillis() + "\nreason " + reason + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public CommandReceived {
        Identifier.require("command id", commandId);
        Identifier.require("person", person);
        if (reason.isBlank() || reason.length() > 500) {
            throw new IllegalArgumentException(
                    "a command needs a reason of 1 to 500 characters, got " + reason.length());
        }
    }
}
