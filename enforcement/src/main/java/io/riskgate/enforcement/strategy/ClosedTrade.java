package io.riskgate.enforcement.strategy;

import io.riskgate.enforcement.value.Money;

/**
 * A part of a strategy's position that was closed, and what it brought.
 *
 * @param profit base currency at the conversion rate of the closing; negative = loss
 * @param shadow whether it only happened on paper, because the strategy was disabled
 */
public record ClosedTrade(long closedMillis, Money profit, boolean shadow) {}
