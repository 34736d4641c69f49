package io.riskgate.app.metrics;

import java.util.List;

/** Every metric of our own, with its Prometheus name; the only place where they are spelled. */
public enum RiskMetric {
    TRADE_DECISIONS("trade_decisions", Kind.COUNTER, "orders answered", "strategy", "decision"),
    TRADE_REJECTIONS("trade_rejections", Kind.COUNTER, "orders rejected, by the first check that said no", "reason"),
    KILL_SWITCH_TRIGGERS(
            "kill_switch_triggers", Kind.COUNTER, "halts taken up, once in each partition", "type", "severity"),
    RISK_BREACHES("risk_breaches", Kind.COUNTER, "checks and sensors that found a limit passed", "type"),
    EXECUTION_TIME(
            "execution_time_ms", Kind.HISTOGRAM, "milliseconds of computing for one input", "operation", "strategy"),
    DECISION_LATENCY(
            "decision_latency_ms",
            Kind.HISTOGRAM,
            "milliseconds from the order's record to its committed decision, as a reader sees it"),
    PORTFOLIO_EXPOSURE("portfolio_exposure", Kind.GAUGE, "gross exposure, base currency", "portfolio"),
    PORTFOLIO_NET_EXPOSURE("portfolio_net_exposure", Kind.GAUGE, "net exposure, base currency", "portfolio"),
    PORTFOLIO_LEVERAGE("portfolio_leverage", Kind.GAUGE, "gross exposure over equity, ratio", "portfolio"),
    PORTFOLIO_NUM_POSITIONS("portfolio_num_positions", Kind.GAUGE, "instruments held", "portfolio"),
    PORTFOLIO_UNREALIZED_PNL(
            "portfolio_unrealized_pnl",
            Kind.GAUGE,
            "value of the positions over their cost, base currency, positive = profit",
            "portfolio"),
    PORTFOLIO_EQUITY("portfolio_equity", Kind.GAUGE, "capital plus all profit and loss, base currency", "portfolio"),
    PORTFOLIO_BELOW_PEAK(
            "portfolio_below_peak",
            Kind.GAUGE,
            "equity minus its peak since the last resume, base currency, zero or negative",
            "portfolio"),
    PORTFOLIO_VALUE_AT_RISK(
            "portfolio_value_at_risk",
            Kind.GAUGE,
            "loss of one day at a level, base currency",
            "portfolio",
            "level",
            "method"),
    LIMIT_UTILIZATION(
            "limit_utilization_ratio",
            Kind.GAUGE,
            "observed over allowed in the newest decision, 1 = at the limit",
            "portfolio",
            "limit"),
    SENSOR_FALSE_POSITIVE(
            "sensor_false_positive_ratio", Kind.GAUGE, "reviewed breaches that people called false", "sensor"),
    INPUT_LAG_SECONDS(
            "risk_input_lag_seconds",
            Kind.GAUGE,
            "age of the oldest input record that the engines' group has not committed yet",
            "topic"),
    INPUT_LAG_RECORDS("risk_input_lag_records", Kind.GAUGE, "input records not committed yet", "topic"),
    AUDIT_HEAD_AGE("audit_head_age_seconds", Kind.GAUGE, "seconds since the newest committed audit record"),
    DECISION_AGE("decision_age_seconds", Kind.GAUGE, "seconds since the newest committed decision"),
    HALTED_SCOPES("kill_switch_halted_scopes", Kind.GAUGE, "scopes that are halted now"),
    STRESS_WORST_LOSS(
            "stress_worst_loss", Kind.GAUGE, "largest loss of the newest stress run, base currency", "portfolio"),
    STRESS_FAILED("stress_scenarios_failed", Kind.GAUGE, "scenarios of the newest stress run that failed", "portfolio"),
    INPUT_REJECTED("input_rejected", Kind.COUNTER, "inputs that became dead letters", "topic", "reason"),
    ENGINE_READY("engine_ready", Kind.GAUGE, "1 while orders are answered");

    /** How a metric behaves; histograms and counters get Prometheus' own endings. */
    public enum Kind {
        COUNTER,
        GAUGE,
        HISTOGRAM
    }

    private final String meterName;
    private final Kind kind;
    private final String meaning;
    private final List<String> labels;

    RiskMetric(String meterName, Kind kind, String meaning, String... labels) {
        this.meterName = meterName;
        this.kind = kind;
        this.meaning = meaning;
        this.labels = List.of(labels);
    }

    /** The name given to Micrometer. */
    public String meterName() {
        return meterName;
    }

    /** The name on a scrape. */
    public String scrapedName() {
        return kind == Kind.COUNTER ? meterName + "_total" : meterName;
    }

    public Kind kind() {
        return kind;
    }

    public String meaning() {
        return meaning;
    }

    public List<String> labels() {
        return labels;
    }
}
