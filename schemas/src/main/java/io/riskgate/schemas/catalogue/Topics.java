package io.riskgate.schemas.catalogue;

/**
 * Names of the public topics; the only place where they are spelled.
 *
 * <p>A name is data on disk: renaming one is a migration. What each topic carries, and for how long, says {@code
 * topics.yaml}.
 */
public final class Topics {

    // Into the portfolio flow, keyed by portfolio.
    public static final String ORDERS = "orders";
    public static final String SIGNALS = "signals";
    public static final String FILLS = "fills";
    public static final String POSITIONS = "positions";
    public static final String REVIEWS = "reviews";
    public static final String STRESS_RESULTS = "stress-results";

    // Beside the engine.
    public static final String STRESS_RUNS = "stress-runs";

    // Into the market and control flows.
    public static final String PRICES = "prices";
    public static final String LIMITS = "limits";
    public static final String INSTRUMENTS = "instruments";
    public static final String GOVERNANCE = "governance";
    public static final String KEY_RINGS = "key-rings";
    public static final String COMMANDS = "commands";

    // From these flows into every portfolio partition.
    public static final String MARKET_STATE = "market-state";
    public static final String CONTROL = "control";
    public static final String REFUSALS = "refusals";

    // Out of the portfolio flow.
    public static final String DECISIONS = "decisions";
    public static final String AUDIT = "audit";
    public static final String AUDIT_HEADS = "audit-heads";
    public static final String BREACHES = "breaches";
    public static final String KILL_SWITCH_EVENTS = "kill-switch-events";
    public static final String RISK_SNAPSHOTS = "risk-snapshots";
    public static final String ENGINE_LEASES = "engine-leases";
    public static final String FIRM_SNAPSHOTS = "firm-snapshots";
    public static final String FIRM_RISK = "firm-risk";
    public static final String STRATEGY_HEALTH = "strategy-health";
    public static final String STANDINGS = "standings";
    public static final String ALERTS = "alerts";
    public static final String DEAD_LETTERS = "dead-letters";

    private Topics() {}
}
