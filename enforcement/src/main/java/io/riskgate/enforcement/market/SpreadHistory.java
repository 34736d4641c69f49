package io.riskgate.enforcement.market;

import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
import io.riskgate.enforcement.event.PriceObserved.BidAsk;
import io.riskgate.models.regime.MarketHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One instrument's relative spreads: the newest, and those with which its last {@value #BARS_MAX} bars closed.
 *
 * @param everQuoted whether any price has ever come with bid and ask
 * @param newest of the newest price; empty where it came without
 * @param median of the closing ones of the bars before that price's own; empty with fewer than {@value #BARS_MIN}
 * @param closes a bar each, oldest first; {@link #NONE} for a bar that closed without
 */
public record SpreadHistory(boolean everQuoted, OptionalDouble newest, OptionalDouble median, List<Double> closes) {
    static final int BARS_MAX = 60;
    static final int BARS_MIN = 30;
    /** Stands for a bar without a spread, so that rows compare as numbers do. */
    static final double NONE = -1;

    public static final SpreadHistory NEVER_QUOTED =
            new SpreadHistory(false, OptionalDouble.empty(), OptionalDouble.empty(), List.of());

    public SpreadHistory {
        closes = List.copyOf(closes);
    }

    /**
     * A price has come.
     *
     * @param opensBar whether it is the first of its bar; the median stands still until the next one
     */
    SpreadHistory pricedAt(@Nullable BidAsk quote, boolean opensBar) {
        if (quote == null && !everQuoted) {
            return this;
        }
        OptionalDouble spread = quote == null ? OptionalDouble.empty() : OptionalDouble.of(quote.relativeSpread());
        return new SpreadHistory(true, spread, opensBar ? medianOf(closes) : median, closes);
    }

    /**
     * A bar has closed.
     *
     * @param priced whether the newest price belongs to it
     */
    SpreadHistory closed(boolean priced) {
        if (!everQuoted) {
            return this;
        }
        List<Double> next = new ArrayList<>(closes);
        next.add(priced ? newest.orElse(NONE) : NONE);
        return new SpreadHistory(true, newest, median, next.subList(Math.max(0, next.size() - BARS_MAX), next.size()));
    }

    private static OptionalDouble medianOf(List<Double> closes) {
        double[] known = closes.stream()
                .mapToDouble(Double::doubleValue)
                .filter(spread -> spread >= 0)
                .toArray();
        return known.length < BARS_MIN ? OptionalDouble.empty() : OptionalDouble.of(MarketHistory.median(known));
    }

    /** The newest over the median, which is unknown where that is zero. */
    Spread spread() {
        if (!everQuoted) {
            return Spread.NEVER_QUOTED;
        }
        double usual = median.orElse(0);
        return newest.isPresent() && usual > 0 ? Spread.of(newest.getAsDouble() / usual) : Spread.UNKNOWN;
    }
}
