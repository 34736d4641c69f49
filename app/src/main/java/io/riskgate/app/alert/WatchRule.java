package io.riskgate.app.alert;

import static io.riskgate.schemas.avro.AlertSeverity.CRITICAL;
import static io.riskgate.schemas.avro.AlertSeverity.EMERGENCY;
import static io.riskgate.schemas.avro.AlertSeverity.INFO;
import static io.riskgate.schemas.avro.AlertSeverity.WARNING;

import io.riskgate.app.metrics.RiskMetric;
import io.riskgate.schemas.avro.AlertSeverity;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One thing that the watchdog looks for in the engine's own metrics. Its name is that of the Prometheus rule for the
 * same condition, so both lead to the same page.
 *
 * @param name also the name of the runbook
 * @param metric whose series are compared, each by itself
 * @param series which series, by their labels
 * @param comparison how a series is compared with the threshold
 * @param holdMillis how long the condition must hold before it fires
 * @param local whether only this engine can tell, because the figure is of its own partitions
 */
record WatchRule(
        String name,
        AlertSeverity severity,
        RiskMetric metric,
        Predicate<Map<String, String>> series,
        Comparison comparison,
        double threshold,
        long holdMillis,
        boolean local,
        String summary) {
    /** How far back an increase is looked for. */
    static final long INCREASE_MILLIS = 120_000;

    enum Comparison {
        ABOVE,
        BELOW,
        /** More than the threshold since {@value WatchRule#INCREASE_MILLIS} milliseconds ago. */
        INCREASE
    }

    static final List<WatchRule> ALL = List.of(
            lag(
                    "ControlBehind",
                    EMERGENCY,
                    List.of("control", "commands"),
                    "a halt or a change of limits has waited longer than two seconds"),
            lag(
                    "OrdersBehind",
                    CRITICAL,
                    List.of("orders", "signals", "fills"),
                    "orders, signals or fills wait longer than two seconds for an answer"),
            new WatchRule(
                    "EngineNotReady",
                    CRITICAL,
                    RiskMetric.ENGINE_READY,
                    any -> true,
                    Comparison.BELOW,
                    1,
                    60_000,
                    true,
                    "an engine runs but takes no orders"),
            new WatchRule(
                    "KillSwitchPulled",
                    EMERGENCY,
                    RiskMetric.KILL_SWITCH_TRIGGERS,
                    with("type", type -> !type.equals("MANUAL")),
                    Comparison.INCREASE,
                    0,
                    0,
                    true,
                    "the engine itself has halted a scope"),
            new WatchRule(
                    "ScopeHalted",
                    INFO,
                    RiskMetric.HALTED_SCOPES,
                    any -> true,
                    Comparison.ABOVE,
                    0,
                    0,
                    false,
                    "at least one scope is halted"),
            new WatchRule(
                    "DeadLetters",
                    WARNING,
                    RiskMetric.INPUT_REJECTED,
                    any -> true,
                    Comparison.INCREASE,
                    0,
                    0,
                    true,
                    "an input could not be used and became a dead letter"),
            new WatchRule(
                    "LimitNearlyUsed",
                    INFO,
                    RiskMetric.LIMIT_UTILIZATION,
                    with("limit", WatchRule::isOfBook),
                    Comparison.ABOVE,
                    0.9,
                    60_000,
                    true,
                    "a portfolio uses more than nine tenths of a limit"),
            new WatchRule(
                    "SensorCriesWolf",
                    WARNING,
                    RiskMetric.SENSOR_FALSE_POSITIVE,
                    any -> true,
                    Comparison.ABOVE,
                    0.5,
                    0,
                    false,
                    "people call more than half of the reviewed breaches of a sensor false"));

    private static WatchRule lag(String name, AlertSeverity severity, List<String> topics, String summary) {
        return new WatchRule(
                name,
                severity,
                RiskMetric.INPUT_LAG_SECONDS,
                with("topic", topics::contains),
                Comparison.ABOVE,
                2,
                10_000,
                false,
                summary);
    }

    private static Predicate<Map<String, String>> with(String label, Predicate<String> wanted) {
        return labels -> wanted.test(labels.getOrDefault(label, ""));
    }

    /** An order may use a limit of its own size wholly; a portfolio that uses its limits is worth a word. */
    private static boolean isOfBook(String limit) {
        return limit.matches("(GROSS|NET|LEVERAGE|VAR|EXPECTED).*");
    }

    String runbook() {
        return "ops/runbooks/" + name + ".md";
    }
}
