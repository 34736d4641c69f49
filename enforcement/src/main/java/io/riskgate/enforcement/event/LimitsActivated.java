package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.limit.LimitSet;

/** Limits that bind a portfolio from here on. */
public record LimitsActivated(long version, LimitSet limits, long eventTimeMillis) implements RiskEvent {
    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
