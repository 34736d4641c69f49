package io.riskgate.enforcement.value.limit;

import io.riskgate.enforcement.value.Identifier;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who may trade what, and how fast.
 *
 * @param restrictedInstruments no order in these; ordered by name
 * @param disabledStrategies no order of these; ordered by name
 * @param ordersPerMinute orders of one strategy in this portfolio, in the long run
 * @param orderBurst orders of one strategy at once, after a rest
 */
public record OrderRules(
        SortedSet<String> restrictedInstruments,
        SortedSet<String> disabledStrategies,
        double ordersPerMinute,
        int orderBurst) {
    /** A rate from here on limits nothing, and nothing is counted. */
    private static final double UNLIMITED_PER_MINUTE = 1e9;

    /** Nothing restricted and no rate. */
    public static final OrderRules OPEN = of(List.of(), List.of(), UNLIMITED_PER_MINUTE, Integer.MAX_VALUE);

    public OrderRules {
        restrictedInstruments = Collections.unmodifiableSortedSet(new TreeSet<>(restrictedInstruments));
        disabledStrategies = Collections.unmodifiableSortedSet(new TreeSet<>(disabledStrategies));
        restrictedInstruments.forEach(name -> Identifier.require("restricted instrument", name));
        disabledStrategies.forEach(name -> Identifier.require("disabled strategy", name));
        AboveZero.require("ordersPerMinute", ordersPerMinute);
        AboveZero.require("orderBurst", orderBurst);
    }

    public static OrderRules of(
            List<String> restrictedInstruments,
            List<String> disabledStrategies,
            double ordersPerMinute,
            int orderBurst) {
        return new OrderRules(
                new TreeSet<>(restrictedInstruments), new TreeSet<>(disabledStrategies), ordersPerMinute, orderBurst);
    }

    /** Whether the rate limits anything. */
    public boolean isRateLimited() {
        return ordersPerMinute < UNLIMITED_PER_MINUTE;
    }
}
