package io.riskgate.enforcement.conduct;

import io.riskgate.enforcement.value.Money;

/**
 * Value traded within one hour, in the portfolio's base currency.
 *
 * @param hour hours since 1970
 * @param unvaluedFills fills whose value nobody knew
 */
public record TradedHour(long hour, Money value, int unvaluedFills) {}
