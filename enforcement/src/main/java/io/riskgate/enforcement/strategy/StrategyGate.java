package io.riskgate.enforcement.strategy;

import java.util.Locale;

/**
 * Whether a strategy may trade: a proven one whose health is critical may not, and it comes back only well above the
 * score at which it was stopped, on paper, for days in a row. Two people bring it back at once.
 */
public final class StrategyGate {
    private StrategyGate() {}

    /** The ledger after looking at its health; the same object where nothing has changed. */
    public static StrategyLedger judged(
            StrategyLedger ledger, StrategyHealth health, StrategyRules rules, long nowMillis) {
        double score = health.score().health();
        boolean stops = ledger.isEnabled() && health.isProven(rules) && score < rules.disableBelow();
        return stops
                ? ledger.disabled(
                        nowMillis,
                        String.format(
                                Locale.ROOT,
                                "health %.3f below %.2f on %d trades",
                                score,
                                rules.disableBelow(),
                                health.tradeCount()))
                : ledger;
    }

    /** The same at the end of a trading day, which may bring a stopped strategy back. */
    public static StrategyLedger afterDay(
            StrategyLedger ledger, StrategyHealth health, StrategyRules rules, long nowMillis) {
        if (ledger.isEnabled()) {
            return judged(ledger, health, rules, nowMillis);
        }
        double score = health.score().health();
        boolean good = score >= rules.returnFrom() && ledger.hasShadow(nowMillis, rules.lookbackDays());
        int days = good ? ledger.returnDays() + 1 : 0;
        if (days >= rules.returnDays()) {
            return ledger.enabled(String.format(
                    Locale.ROOT,
                    "health %.3f on paper, %d days in a row at %.2f or more",
                    score,
                    days,
                    rules.returnFrom()));
        }
        return days == ledger.returnDays() ? ledger : ledger.withReturnDays(days);
    }

    /** Two people let it trade again. */
    public static StrategyLedger readmitted(StrategyLedger ledger, String proposedBy, String approvedBy) {
        return ledger.isEnabled() ? ledger : ledger.enabled("readmitted by " + proposedBy + " and " + approvedBy);
    }
}
