package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Side;
import org.jspecify.annotations.Nullable;

/**
 * A strategy's wish for a position; the engine says how large, if at all.
 *
 * @param expiresAtMillis when it is worth nothing any more; zero lets the limits decide
 */
public record SignalReceived(String signalId, Origin origin, Terms terms, long eventTimeMillis, long expiresAtMillis)
        implements RiskEvent {
    public SignalReceived {
        Identifier.require("signal id", signalId);
    }

    /**
     * What the strategy believes.
     *
     * @param strengthRatio conviction, above 0 and at most 1; scales the risk taken
     * @param entryPrice in the quote currency; null for the market's
     * @param stopPrice price at which the strategy gives up; null sizes by volatility
     * @param targetPrice price at which it takes its profit; recorded only
     */
    public record Terms(
            String instrumentId,
            Side side,
            double strengthRatio,
            @Nullable Price entryPrice,
            @Nullable Price stopPrice,
            @Nullable Price targetPrice) {
        public Terms {
            Identifier.require("instrument", instrumentId);
            if (!(strengthRatio > 0) || strengthRatio > 1) {
                throw new IllegalArgumentException("a strength lies above 0 and at most at 1, got " + strengthRatio);
            }
        }
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
