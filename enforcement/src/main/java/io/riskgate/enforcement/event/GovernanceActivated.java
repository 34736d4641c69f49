package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.governance.GovernancePolicy;

/** Modes, consents, owners and readmissions that hold for a portfolio from here on. */
public record GovernanceActivated(long version, GovernancePolicy policy, long eventTimeMillis) implements RiskEvent {

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
