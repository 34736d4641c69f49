package io.riskgate.enforcement.strategy;

import io.riskgate.enforcement.portfolio.Position;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The strategies of every portfolio of a partition, live; changed by folds only. Owned by one thread. */
public final class StrategyBook {
    private final TreeMap<String, TreeMap<String, StrategyLedger>> ledgers = new TreeMap<>();
    private final TreeMap<StrategyPosition.Place, Position> positions = new TreeMap<>();

    public void fold(StrategyLedger ledger) {
        ledgers.computeIfAbsent(ledger.portfolioId(), portfolio -> new TreeMap<>())
                .put(ledger.strategyId(), ledger);
    }

    public void fold(StrategyPosition position) {
        positions.put(position.place(), position.position());
    }

    /** What a strategy holds by its own fills, or on paper. */
    public Position position(StrategyPosition.Place place) {
        return positions.getOrDefault(place, Position.FLAT);
    }

    /** Null for a strategy that has never traded. */
    public @Nullable StrategyLedger ledger(String portfolioId, String strategyId) {
        return of(portfolioId).get(strategyId);
    }

    /** The strategies of a portfolio by name. */
    public SortedMap<String, StrategyLedger> of(String portfolioId) {
        TreeMap<String, StrategyLedger> known = ledgers.get(portfolioId);
        return known == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(known);
    }

    /** Whether a strategy may trade; one that nothing is known of may. */
    public boolean isEnabled(String portfolioId, String strategyId) {
        StrategyLedger ledger = ledger(portfolioId, strategyId);
        return ledger == null || ledger.isEnabled();
    }

    /**
     * Capital of one strategy, base currency: an equal part of the portfolio's.
     *
     * @param portfolioCapital base currency
     */
    public double capitalOf(String portfolioId, double portfolioCapital) {
        return portfolioCapital / Math.max(1, of(portfolioId).size());
    }

    /** The health of every strategy of a portfolio at a time. */
    public SortedMap<String, StrategyHealth> healths(
            String portfolioId, double portfolioCapital, long nowMillis, StrategyRules rules) {
        SortedMap<String, StrategyHealth> healths = new TreeMap<>();
        double capital = capitalOf(portfolioId, portfolioCapital);
        of(portfolioId)
                .forEach((name, ledger) -> healths.put(name, StrategyHealth.of(ledger, capital, nowMillis, rules)));
        return healths;
    }

    /** Why a strategy may not trade; null where it may. */
    public @Nullable String stopped(String portfolioId, String strategyId) {
        StrategyLedger ledger = ledger(portfolioId, strategyId);
        return ledger == null || ledger.isEnabled() ? null : ledger.cause();
    }
}
