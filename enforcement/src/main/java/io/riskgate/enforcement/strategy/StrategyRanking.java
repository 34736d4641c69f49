package io.riskgate.enforcement.strategy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Strategies from the healthiest to the least, proven ones first; equal ones by name. */
public final class StrategyRanking {
    private StrategyRanking() {}

    /** Names in order of rank. */
    public static List<String> of(SortedMap<String, StrategyHealth> healths, StrategyRules rules) {
        List<String> names = new ArrayList<>(healths.keySet());
        Comparator<String> proven = Comparator.comparing(
                name -> healths.getOrDefault(name, StrategyHealth.NONE).isProven(rules) ? 0 : 1);
        names.sort(proven.thenComparing(Comparator.comparingDouble((String name) ->
                        -healths.getOrDefault(name, StrategyHealth.NONE).score().health())
                .thenComparing(Comparator.naturalOrder())));
        return names;
    }
}
