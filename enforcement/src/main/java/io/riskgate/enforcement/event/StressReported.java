package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.stress.StressReport;

/** A nightly run has spoken of a portfolio; its word counts from here on, until the next one's. */
public record StressReported(StressReport report, long eventTimeMillis) implements RiskEvent {
    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
