package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.InstrumentDefinition;

/** An instrument that may be traded from here on, or a new definition of one that already may. */
public record InstrumentListed(long version, InstrumentDefinition instrument, long eventTimeMillis)
        implements RiskEvent {
    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
