package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.KillSeverity;

/**
 * One person's wish to halt or to resume; the control flow decides what comes of it.
 *
 * @param severity how hard a halt acts; HALT for a resume
 */
public record CommandReceived(
        String commandId,
        Kind kind,
        HaltScope scope,
        KillSeverity severity,
        String person,
        String reason,
        long eventTimeMillis) {
    /** What is asked for. */
    public enum Kind {
        HALT,
        RESUME
    }

    /** A halt that refuses everything in scope, or a resume. */
    public CommandReceived(
            String commandId, Kind kind, HaltScope scope, String person, String reason, long eventTimeMillis) {
        this(commandId, kind, scope, KillSeverity.HALT, person, reason, eventTimeMillis);
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
