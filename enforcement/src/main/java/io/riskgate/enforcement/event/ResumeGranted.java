package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Identifier;
import java.util.List;

/**
 * The release of a halt by two different people; only they together can give it.
 *
 * @param commands both people's commands as they signed them, the first one's first; empty where nothing is signed
 */
public record ResumeGranted(
        long version,
        String commandId,
        HaltScope scope,
        String requestedBy,
        String approvedBy,
        long eventTimeMillis,
        List<CommandReceived> commands)
        implements RiskEvent {
    /** A release that nobody has signed. */
    public ResumeGranted(
            long version,
            String commandId,
            HaltScope scope,
            String requestedBy,
            String approvedBy,
            long eventTimeMillis) {
        this(version, commandId, scope, requestedBy, approvedBy, eventTimeMillis, List.of());
    }

    public ResumeGranted {
        commands = List.copyOf(commands);
        Identifier.require("command id", commandId);
        Identifier.require("person", requestedBy);
        Identifier.require("person", approvedBy);
        if (requestedBy.equals(approvedBy)) {
            throw new IllegalArgumentException(
                    "resuming " + scope + " needs two people, got '" + requestedBy + "' twice");
        }
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
