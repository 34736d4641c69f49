package io.riskgate.app.metrics;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.portfolio.TailFigures;
import io.riskgate.processors.portfolio.DecisionObserver;

/** Counts decisions, breaches, halts and dead letters, and keeps the newest figures of each portfolio. */
public final class DecisionMetrics implements DecisionObserver {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String DECIDE = "decide";

    private final RiskMeters meters;
    private final BoundedLabel strategies = new BoundedLabel();
    private final BoundedLabel portfolios = new BoundedLabel();

    public DecisionMetrics(RiskMeters meters) {
        this.meters = meters;
    }

    @Override
    public void decided(Decision decision, long elapsedNanos) {
        String strategy = strategies.of(decision.origin().strategyId());
        meters.record(RiskMetric.EXECUTION_TIME, elapsedNanos / NANOS_PER_MILLI, DECIDE, strategy);
        meters.count(RiskMetric.TRADE_DECISIONS, strategy, decision.outcome().name());
        if (!decision.isApproved()) {
            meters.count(RiskMetric.TRADE_REJECTIONS, decision.reason());
        }
        String portfolio = portfolios.of(decision.origin().portfolioId());
        for (CheckResult result : decision.results()) {
            if (!result.passed()) {
                meters.count(RiskMetric.RISK_BREACHES, result.code().name());
            }
            if (result.limit() > 0 && !portfolio.equals(BoundedLabel.OTHER)) {
                meters.set(
                        RiskMetric.LIMIT_UTILIZATION,
                        result.utilization(),
                        portfolio,
                        result.code().name());
            }
        }
    }

    @Override
    public void halted(KillLatch latch) {
        meters.count(
                RiskMetric.KILL_SWITCH_TRIGGERS,
                latch.cause().name(),
                latch.severity().name());
    }

    @Override
    public void deadLettered(String topic, String reason) {
        meters.count(RiskMetric.INPUT_REJECTED, topic, reason);
    }

    @Override
    public void snapshotTaken(RiskSnapshot snapshot) {
        String portfolio = portfolios.of(snapshot.portfolioId());
        if (portfolio.equals(BoundedLabel.OTHER)) {
            return;
        }
        RiskMeasures measures = snapshot.measures();
        double equity = snapshot.equity().equity().toDouble();
        double gross = measures.gross().toDouble();
        meters.set(RiskMetric.PORTFOLIO_EXPOSURE, gross, portfolio);
        meters.set(RiskMetric.PORTFOLIO_NET_EXPOSURE, measures.net().toDouble(), portfolio);
        meters.set(RiskMetric.PORTFOLIO_LEVERAGE, equity > 0 ? gross / equity : 0, portfolio);
        meters.set(RiskMetric.PORTFOLIO_EQUITY, equity, portfolio);
        meters.set(
                RiskMetric.PORTFOLIO_BELOW_PEAK,
                equity - snapshot.equity().peakEquity().toDouble(),
                portfolio);
        double unrealized = 0;
        for (RiskSnapshot.PositionLine line : snapshot.positions()) {
            unrealized += line.unrealized().toDouble();
        }
        meters.set(RiskMetric.PORTFOLIO_UNREALIZED_PNL, unrealized, portfolio);
        long held = snapshot.positions().stream()
                .filter(line -> !line.quantity().isZero())
                .count();
        meters.set(RiskMetric.PORTFOLIO_NUM_POSITIONS, held, portfolio);
        valueAtRisk(portfolio, "historical", measures.historical());
        valueAtRisk(portfolio, "student_t", measures.studentT());
    }

    private void valueAtRisk(String portfolio, String method, TailFigures tail) {
        meters.set(RiskMetric.PORTFOLIO_VALUE_AT_RISK, tail.valueAtRisk95(), portfolio, "0.95", method);
        meters.set(RiskMetric.PORTFOLIO_VALUE_AT_RISK, tail.valueAtRisk99(), portfolio, "0.99", method);
        if (tail.resolvable999()) {
            meters.set(RiskMetric.PORTFOLIO_VALUE_AT_RISK, tail.valueAtRisk999(), portfolio, "0.999", method);
        }
    }
}
