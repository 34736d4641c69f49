package io.riskgate.enforcement.strategy;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares of a portfolio's capital by quarter Kelly times health, none above the cap; what is left over stays cash.
 *
 * <p>Formula: w = max(0, k K) h for fraction k, full Kelly K and health h; share = min(cap, w / sum of w). A strategy
 * that may not trade or has proven nothing gets nothing here.
 */
public final class Allocation {
    private Allocation() {}

    /** Shares by strategy, 0 to the cap. */
    public static SortedMap<String, Double> of(
            SortedMap<String, StrategyLedger> ledgers, SortedMap<String, StrategyHealth> healths, StrategyRules rules) {
        SortedMap<String, Double> weights = new TreeMap<>();
        double sum = 0;
        for (var entry : ledgers.entrySet()) {
            StrategyHealth health = healths.getOrDefault(entry.getKey(), StrategyHealth.NONE);
            double weight = entry.getValue().isEnabled() && health.isProven(rules) ? weight(health, rules) : 0;
            weights.put(entry.getKey(), weight);
            sum += weight;
        }
        double total = sum;
        weights.replaceAll((strategy, weight) -> total == 0 ? 0 : Math.min(rules.allocationMaxRatio(), weight / total));
        return weights;
    }

    private static double weight(StrategyHealth health, StrategyRules rules) {
        return Math.max(0, rules.kellyFraction() * health.kellyRatio())
                * health.score().health();
    }
}
