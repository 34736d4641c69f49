package io.riskgate.enforcement.conduct;

/**
 * What is left of one strategy's right to send orders: a bucket that fills with time and empties by one an order.
 *
 * @param tokensMillionths what is left, in millionths of an order
 * @param asOfMillis event time up to which the bucket has been filled
 */
public record OrderTokens(String strategyId, long tokensMillionths, long asOfMillis) {
    private static final long ONE = 1_000_000;
    private static final double MINUTE_MILLIS = 60_000;

    /** A full bucket. */
    public static OrderTokens full(String strategyId, int burst, long nowMillis) {
        return new OrderTokens(strategyId, burst * ONE, nowMillis);
    }

    /** The bucket at a later time; an earlier time fills nothing and takes nothing. */
    public OrderTokens filledTo(long nowMillis, double perMinute, int burst) {
        if (nowMillis <= asOfMillis) {
            return new OrderTokens(strategyId, Math.min(tokensMillionths, burst * ONE), asOfMillis);
        }
        double gained = (nowMillis - asOfMillis) / MINUTE_MILLIS * perMinute * ONE;
        long after = (long) Math.min(burst * (double) ONE, tokensMillionths + gained);
        return new OrderTokens(strategyId, after, nowMillis);
    }

    /** Whether so many orders may be sent. */
    public boolean holds(double orders) {
        return tokensMillionths >= orders * ONE;
    }

    /** The bucket after so many orders. */
    public OrderTokens less(double orders) {
        return new OrderTokens(strategyId, Math.max(0, tokensMillionths - (long) (orders * ONE)), asOfMillis);
    }

    /** Orders that may be sent at once. */
    public double orders() {
        return tokensMillionths / (double) ONE;
    }
}
