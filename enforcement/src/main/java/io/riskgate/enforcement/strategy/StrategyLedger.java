package io.riskgate.enforcement.strategy;

import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of one strategy in one portfolio: its closed trades, oldest first, and whether it may trade.
 *
 * @param disabledMillis when it was stopped; zero while it may trade
 * @param returnDays trading days in a row on which a stopped strategy would have been good enough to come back
 * @param cause why it stands where it does, for a person; empty at first
 */
public record StrategyLedger(
        String portfolioId,
        String strategyId,
        List<ClosedTrade> trades,
        long disabledMillis,
        int returnDays,
        String cause) {
    private static final long DAY_MILLIS = 86_400_000L;

    public StrategyLedger {
        trades = List.copyOf(trades);
    }

    public static StrategyLedger opened(String portfolioId, String strategyId) {
        return new StrategyLedger(portfolioId, strategyId, List.of(), 0, 0, "");
    }

    public boolean isEnabled() {
        return disabledMillis == 0;
    }

    /** With one more trade, without those that no longer count. */
    public StrategyLedger with(ClosedTrade trade, StrategyRules rules) {
        List<ClosedTrade> kept = new ArrayList<>();
        long oldest = trade.closedMillis() - rules.lookbackDays() * DAY_MILLIS;
        for (ClosedTrade before : trades) {
            if (before.closedMillis() >= oldest) {
                kept.add(before);
            }
        }
        kept.add(trade);
        List<ClosedTrade> newest = kept.subList(Math.max(0, kept.size() - rules.tradesMax()), kept.size());
        return new StrategyLedger(portfolioId, strategyId, newest, disabledMillis, returnDays, cause);
    }

    StrategyLedger disabled(long nowMillis, String why) {
        return new StrategyLedger(portfolioId, strategyId, trades, nowMillis, 0, why);
    }

    StrategyLedger enabled(String why) {
        return new StrategyLedger(portfolioId, strategyId, trades, 0, 0, why);
    }

    StrategyLedger withReturnDays(int days) {
        return new StrategyLedger(portfolioId, strategyId, trades, disabledMillis, days, cause);
    }

    /** The trades that count at a time, oldest first. */
    List<ClosedTrade> counted(long nowMillis, int days) {
        long oldest = nowMillis - days * DAY_MILLIS;
        return trades.stream().filter(trade -> trade.closedMillis() >= oldest).toList();
    }

    /** Whether any trade on paper counts at a time. */
    boolean hasShadow(long nowMillis, int days) {
        return counted(nowMillis, days).stream().anyMatch(ClosedTrade::shadow);
    }
}
