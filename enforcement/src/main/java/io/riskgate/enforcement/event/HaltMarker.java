package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.KillSeverity;

/**
 * The point in a partition's log after which nothing in scope is approved. One person is enough.
 *
 * @param version order of this change among all control changes
 * @param severity how hard it acts; WARNING is only recorded
 * @param commandId the command that asked for it
 */
public record HaltMarker(
        long version,
        String commandId,
        HaltScope scope,
        KillSeverity severity,
        String requestedBy,
        String reason,
        long eventTimeMillis)
        implements RiskEvent {
    public HaltMarker {
        Identifier.require("command id", commandId);
        Identifier.require("person", requestedBy);
    }

    /** A marker that refuses everything in scope. */
    public HaltMarker(
            long version, String commandId, HaltScope scope, String requestedBy, String reason, long eventTimeMillis) {
        this(version, commandId, scope, KillSeverity.HALT, requestedBy, reason, eventTimeMillis);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
