package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Identifier;

/** The release of a halt by two different people; only they together can give it. */
public record ResumeGranted(
        long version, String commandId, HaltScope scope, String requestedBy, String approvedBy, long eventTimeMillis)
        implements RiskEvent {
    public ResumeGranted {
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
