package io.riskgate.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.processors.portfolio.DecisionObserver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts decisions, halts and dead letters, and keeps the newest figures of each portfolio. */
public final class DecisionMetrics implements DecisionObserver {
    /** More names than this share the label {@code other}, so that no input can blow up the series. */
    private static final int LABELS_MAX = 64;

    private final MeterRegistry meters;
    private final Map<String, NewestSnapshot> snapshots = new ConcurrentHashMap<>();
    private final Map<String, String> strategies = new ConcurrentHashMap<>();
    private final Map<String, Counter> decisions = new ConcurrentHashMap<>();
    private final Timer decisionTime;

    public DecisionMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.decisionTime = Timer.builder("risk_decision_compute")
                .description("time in the core for one order")
                .publishPercentileHistogram()
                .register(meters);
    }

    @Override
    public void decided(Decision decision, long elapsedNanos) {
        decisionTime.record(elapsedNanos, TimeUnit.NANOSECONDS);
        String strategy = bounded(strategies, decision.origin().strategyId());
        String key = strategy + '|' + decision.outcome() + '|' + decision.reason();
        decisions
                .computeIfAbsent(
                        key,
                        unused -> Counter.builder("trade_decisions")
                                .description("orders answered")
                                .tag("strategy", strategy)
                                .tag("decision", decision.outcome().name())
                                .tag("reason", decision.reason())
                                .register(meters))
                .increment();
    }

    @Override
    public void halted(KillLatch latch) {
        meters.counter("kill_switch_triggers", "type", latch.cause().name(), "severity", "HALT")
                .increment();
    }

    @Override
    public void deadLettered(String topic, String reason) {
        meters.counter("input_rejected", "topic", topic, "reason", reason).increment();
    }

    @Override
    public void snapshotTaken(RiskSnapshot snapshot) {
        NewestSnapshot known = snapshots.get(snapshot.portfolioId());
        if (known != null) {
            known.snapshot = snapshot;
        } else if (snapshots.size() < LABELS_MAX) {
            snapshots.computeIfAbsent(snapshot.portfolioId(), id -> registered(id, snapshot));
        }
    }

    private NewestSnapshot registered(String portfolioId, RiskSnapshot first) {
        var newest = new NewestSnapshot(first);
        Tags tags = Tags.of("portfolio", portfolioId);
        meters.gauge(
                "portfolio_exposure",
                tags,
                newest,
                n -> n.snapshot.measures().gross().toDouble());
        meters.gauge(
                "portfolio_value_at_risk_99",
                tags,
                newest,
                n -> n.snapshot.measures().valueAtRisk99());
        meters.gauge(
                "portfolio_equity",
                tags,
                newest,
                n -> n.snapshot.equity().equity().toDouble());
        return newest;
    }

    /** The latest word on one portfolio; written by its task, read by the scrape. */
    private static final class NewestSnapshot {
        private volatile RiskSnapshot snapshot;

        private NewestSnapshot(RiskSnapshot first) {
            snapshot = first;
        }
    }

    private static String bounded(Map<String, String> labels, String name) {
        String known = labels.get(name);
        if (known != null) {
            return known;
        }
        if (labels.size() >= LABELS_MAX) {
            return "other";
        }
        labels.put(name, name);
        return name;
    }
}
