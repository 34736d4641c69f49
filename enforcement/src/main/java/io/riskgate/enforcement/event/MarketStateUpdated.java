package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Price;
import java.util.List;
import java.util.OptionalDouble;
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

    /** Newest price of one instrument, in its quote currency, the time it stands for, and how wide it trades. */
    public record Quote(String instrumentId, Price price, long priceTimeMillis, Spread spread) {
        /** Of an instrument that nobody has ever quoted bid and ask of. */
        public Quote(String instrumentId, Price price, long priceTimeMillis) {
            this(instrumentId, price, priceTimeMillis, Spread.NEVER_QUOTED);
        }
    }

    /**
     * How wide an instrument trades.
     *
     * @param everQuoted whether its sources have ever given a bid and an ask
     * @param multiple relative spread of the newest price over the median of the closing ones of the 60 bars before its
     *     own; empty where that is not known; 1 = as usual
     */
    public record Spread(boolean everQuoted, OptionalDouble multiple) {
        public static final Spread NEVER_QUOTED = new Spread(false, OptionalDouble.empty());
        /** Quoted, but not now or not for long enough. */
        public static final Spread UNKNOWN = new Spread(true, OptionalDouble.empty());

        public Spread {
            requireMultiple(multiple);
            if (multiple.isPresent() && !everQuoted) {
                throw new IllegalArgumentException("what was never quoted has no spread, got " + multiple);
            }
        }

        public static Spread of(double multiple) {
            return new Spread(true, OptionalDouble.of(multiple));
        }
    }

    private static void requireMultiple(OptionalDouble multiple) {
        if (multiple.isPresent() && !(multiple.getAsDouble() >= 0 && Double.isFinite(multiple.getAsDouble()))) {
            throw new IllegalArgumentException("a spread multiple must be finite and not below 0, got " + multiple);
        }
    }

    /**
     * Simple returns of one closed bar.
     *
     * @param sequence rises by one with every closed bar
     * @param instrumentIds columns, in the universe's fixed order
     * @param returns one a column; 0.01 = one per cent; every one finite
     * @param spreadMultiple mean of the instruments' spread multiples as the bar closed; empty where none is known
     */
    public record Bar(
            long sequence,
            long closeTimeMillis,
            List<String> instrumentIds,
            List<Double> returns,
            OptionalDouble spreadMultiple) {
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
            requireMultiple(spreadMultiple);
        }

        /** Of a market in which no spread is known. */
        public Bar(long sequence, long closeTimeMillis, List<String> instrumentIds, List<Double> returns) {
            this(sequence, closeTimeMillis, instrumentIds, returns, OptionalDouble.empty());
        }
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
