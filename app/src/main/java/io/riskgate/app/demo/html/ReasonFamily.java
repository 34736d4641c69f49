package io.riskgate.app.demo.html;

import java.util.Set;

/** Reasons that belong together, so that a chart needs few colors. */
enum ReasonFamily {
    TAIL("tail risk: VaR, ES", Set.of("VAR_95", "VAR_99", "VAR_999", "EXPECTED_SHORTFALL_99")),
    EXPOSURE("gross, net, leverage", Set.of("GROSS_EXPOSURE", "NET_EXPOSURE", "LEVERAGE")),
    ORDER("the order alone: size, price", Set.of("LOT_SIZE", "QUANTITY", "NOTIONAL", "PRICE_COLLAR")),
    STANDING("record of the strategy, rollout", Set.of("STRATEGY_HEALTH", "CAPITAL_ROLLOUT", "SIZE_LOT")),
    HALT("kill switch", Set.of("KILL_SWITCH")),
    VALIDITY("validity: unknown, stale, late, duplicate", Set.of());

    final String label;
    private final Set<String> codes;

    ReasonFamily(String label, Set<String> codes) {
        this.label = label;
        this.codes = codes;
    }

    /** The family of a reason; validity takes every reason that no other family names. */
    static ReasonFamily of(String reason) {
        for (ReasonFamily family : values()) {
            if (family.codes.contains(reason)) {
                return family;
            }
        }
        return VALIDITY;
    }
}
