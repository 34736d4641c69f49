package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Price;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the market: the newest price of each instrument, and the returns of a bar when one has just closed.
 *
 * @param version rises by one with every update of the universe
 * @param quotes newest known prices, in the universe's fixed order
 * @param bar the bar that this update closes; null when it only moves prices
 */
public record MarketStateUpdated(
        long version,
        long eventTimeMillis,
        List<Quote> quotes,
        @Nullable Bar bar) implements RiskEvent {
    public MarketStateUpdated {
        quotes = List.copyOf(quotes);
    }

    /** Newest price of one instrument, in its quote currency, and the time it stands for. */
    public record Quote(String instrumentId, Price price, long priceTimeMillis) {}

    /**
     * Simple returns of one closed bar.
     *
     * @param sequence rises by one with every closed bar
     * @param instrumentIds columns, in the universe's fixed order
     * @param returns one a column; 0.01 = one per cent; every one finite
     */
    public record Bar(long sequence, long closeTimeMillis, List<String> instrumentIds, List<Double> returns) {
        public Bar {
            instrumentIds = List.copyOf(instrumentIds);
            returns = List.copyOf(returns);
            if (instrumentIds.size() != returns.size()) {
                throw new IllegalArgumentException(
                        "a bar needs one return an instrument, got " + returns.size() + " for " + instrumentIds.size());
            }
            for (double r : returns) {
                if (!Double.isFinite(r) || r <= -1.0) {
                    throw new IllegalArgumentException("a simple return must be finite and above -1, got " + r);
                }
            }
        }
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
