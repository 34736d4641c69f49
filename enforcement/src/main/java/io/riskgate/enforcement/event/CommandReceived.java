package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Identifier;

/** One person's wish to halt or to resume; the control flow decides what comes of it. */
public record CommandReceived(
        String commandId, Kind kind, HaltScope scope, String person, String reason, long eventTimeMillis) {
    /** What is asked for. */
    public enum Kind {
        HALT,
        RESUME
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
