package io.riskgate.enforcement.control;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.value.HaltScope;

/**
 * One person's half of a resume, waiting for somebody else's.
 *
 * @param command as the first person sent it, kept whole because the partitions verify its signature again
 */
public record PendingResume(CommandReceived command) {
    public HaltScope scope() {
        return command.scope();
    }

    public String person() {
        return command.person();
    }

    public long eventTimeMillis() {
        return command.eventTimeMillis();
    }
}
