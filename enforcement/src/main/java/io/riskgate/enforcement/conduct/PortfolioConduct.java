package io.riskgate.enforcement.conduct;

import io.riskgate.enforcement.value.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one portfolio has been doing lately.
 *
 * <p>The day is kept in hours, the one that has just begun to leave it included, so that what was traded within any 24
 * hours is never more than is said here.
 *
 * @param traded hours in which something was traded, oldest first
 * @param tokens a bucket a strategy, ordered by strategy
 */
public record PortfolioConduct(String portfolioId, List<TradedHour> traded, List<OrderTokens> tokens) {
    private static final long HOUR_MILLIS = 3_600_000;
    private static final long DAY_HOURS = 24;

    public PortfolioConduct {
        traded = List.copyOf(traded);
        tokens = List.copyOf(tokens);
    }

    /** A portfolio that has done nothing yet. */
    public static PortfolioConduct none(String portfolioId) {
        return new PortfolioConduct(portfolioId, List.of(), List.of());
    }

    /** After a fill; {@code value} is null where nobody knows it. */
    public PortfolioConduct afterFill(long timeMillis, @Nullable Money value) {
        long hour = Math.floorDiv(timeMillis, HOUR_MILLIS);
        long newest = Math.max(
                hour, traded.isEmpty() ? hour : traded.get(traded.size() - 1).hour());
        List<TradedHour> after = new ArrayList<>();
        TradedHour now = new TradedHour(hour, Money.ZERO, 0);
        for (TradedHour known : traded) {
            if (known.hour() == hour) {
                now = known;
            } else if (known.hour() >= newest - DAY_HOURS) {
                after.add(known);
            }
        }
        after.add(new TradedHour(
                hour,
                value == null ? now.value() : now.value().plus(value.abs()),
                now.unvaluedFills() + (value == null ? 1 : 0)));
        after.sort(Comparator.comparingLong(TradedHour::hour));
        return new PortfolioConduct(portfolioId, after, tokens);
    }

    /** Value traded within the day that ends now; base currency. */
    public Money tradedWithinDay(long nowMillis) {
        Money sum = Money.ZERO;
        for (TradedHour hour : traded) {
            sum = isWithinDay(hour, nowMillis) ? sum.plus(hour.value()) : sum;
        }
        return sum;
    }

    /** Fills within the day that ends now whose value nobody knew. */
    public int unvaluedWithinDay(long nowMillis) {
        int count = 0;
        for (TradedHour hour : traded) {
            count += isWithinDay(hour, nowMillis) ? hour.unvaluedFills() : 0;
        }
        return count;
    }

    private static boolean isWithinDay(TradedHour hour, long nowMillis) {
        return hour.hour() >= Math.floorDiv(nowMillis, HOUR_MILLIS) - DAY_HOURS;
    }

    /** The bucket of a strategy; null before its first order. */
    public @Nullable OrderTokens tokensOf(String strategyId) {
        for (OrderTokens bucket : tokens) {
            if (bucket.strategyId().equals(strategyId)) {
                return bucket;
            }
        }
        return null;
    }

    /** The same with one bucket replaced. */
    public PortfolioConduct with(OrderTokens bucket) {
        List<OrderTokens> after = new ArrayList<>(tokens);
        after.removeIf(known -> known.strategyId().equals(bucket.strategyId()));
        after.add(bucket);
        after.sort(Comparator.comparing(OrderTokens::strategyId));
        return new PortfolioConduct(portfolioId, traded, after);
    }
}
