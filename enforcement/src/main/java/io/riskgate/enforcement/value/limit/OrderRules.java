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
    /** Nothing restricted, and a rate that only a runaway reaches. */
    public static final OrderRules OPEN = of(List.of(), List.of(), 600_000, 100_000);

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
}
