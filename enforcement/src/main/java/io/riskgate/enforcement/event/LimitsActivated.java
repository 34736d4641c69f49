package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.Agreement;

/**
 * Limits that bind a portfolio from here on.
 *
 * @param agreement the signatures of the two people whom the limits name; {@link Agreement#NONE} where nobody signed
 */
public record LimitsActivated(long version, LimitSet limits, long eventTimeMillis, Agreement agreement)
        implements RiskEvent {
    /** Limits that nobody has signed. */
    public LimitsActivated(long version, LimitSet limits, long eventTimeMillis) {
        this(version, limits, eventTimeMillis, Agreement.NONE);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
