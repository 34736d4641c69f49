package io.riskgate.enforcement.decision;

import org.jspecify.annotations.Nullable;

/**
 * What the strategy and the portfolio of an order have earned.
 *
 * @param strategyStopped why the strategy may not trade; null where it may
 * @param rolloutRatio share of its limits that the portfolio may use, above 0 and at most 1
 */
public record TraderStanding(@Nullable String strategyStopped, double rolloutRatio) {
    /** May trade, up to the limits. */
    public static final TraderStanding FULL = new TraderStanding(null, 1);
}
