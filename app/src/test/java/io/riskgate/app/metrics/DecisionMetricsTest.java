package io.riskgate.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.riskgate.app.demo.RecordedRun;
import io.riskgate.app.demo.link.DeadLetterNotice;
import io.riskgate.app.demo.link.KillSwitchNotice;
import io.riskgate.app.demo.link.RunRecords;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.enforcement.value.KillSeverity;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a scrape says of the orders of a real autumn, beside an account of the same answers kept by hand. */
class DecisionMetricsTest {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final RiskMeters meters = new RiskMeters(registry);
    private final DecisionMetrics metrics = new DecisionMetrics(meters);
    private final Account account = new Account();

    @Test
    void counts_what_was_decided_and_shows_the_newest_figures_of_each_portfolio() {
        RecordedRun.of("2008-09-01", "2008-11-28", 7).tell(account);
        assertThat(account.decisions).hasSizeGreaterThan(3);
        account.decisions.forEach((labels, count) -> assertThat(shown(RiskMetric.TRADE_DECISIONS, labels))
                .as(labels.toString())
                .isEqualTo(count));
        account.breaches.forEach((code, count) -> assertThat(shown(RiskMetric.RISK_BREACHES, Map.of("type", code)))
                .isEqualTo(count));
        account.halts.forEach((cause, count) -> assertThat(
                        shown(RiskMetric.KILL_SWITCH_TRIGGERS, Map.of("type", cause, "severity", "HALT")))
                .isEqualTo(count));
        account.newest.forEach((portfolio, snapshot) -> {
            Map<String, String> label = Map.of("portfolio", portfolio);
            double gross = snapshot.measures().gross().toDouble();
            double equity = snapshot.equity().equity().toDouble();
            assertThat(shown(RiskMetric.PORTFOLIO_EXPOSURE, label)).isEqualTo(gross);
            assertThat(shown(RiskMetric.PORTFOLIO_LEVERAGE, label)).isEqualTo(equity > 0 ? gross / equity : 0);
            assertThat(shown(RiskMetric.PORTFOLIO_NUM_POSITIONS, label))
                    .isEqualTo(snapshot.positions().stream()
                            .filter(line -> !line.quantity().isZero())
                            .count());
            assertThat(shown(RiskMetric.PORTFOLIO_UNREALIZED_PNL, label))
                    .isCloseTo(
                            snapshot.positions().stream()
                                    .mapToDouble(line -> line.unrealized().toDouble())
                                    .sum(),
                            within(1e-6));
            assertThat(shown(
                            RiskMetric.PORTFOLIO_VALUE_AT_RISK,
                            Map.of("portfolio", portfolio, "level", "0.99", "method", "historical")))
                    .isEqualTo(snapshot.measures().historical().valueAtRisk99());
        });
        assertThat(registry.scrape()).contains("execution_time_ms_bucket{operation=\"decide\",strategy=");
    }

    private double shown(RiskMetric metric, Map<String, String> labels) {
        return meters.readings(metric).stream()
                .filter(reading -> reading.labels().equals(new TreeMap<>(labels)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no series " + metric + labels))
                .value();
    }

    private final class Account implements RunRecords {
        private final Map<Map<String, String>, Double> decisions = new HashMap<>();
        private final Map<String, Double> breaches = new HashMap<>();
        private final Map<String, Double> halts = new HashMap<>();
        private final Map<String, RiskSnapshot> newest = new HashMap<>();

        @Override
        public void on(Decision decision) {
            metrics.decided(decision, 1_000);
            decisions.merge(
                    Map.of(
                            "strategy", decision.origin().strategyId(),
                            "decision", decision.outcome().name()),
                    1.0,
                    Double::sum);
            for (CheckResult result : decision.results()) {
                if (!result.passed()) {
                    breaches.merge(result.code().name(), 1.0, Double::sum);
                }
            }
        }

        @Override
        public void on(RiskSnapshot snapshot) {
            metrics.snapshotTaken(snapshot);
            newest.put(snapshot.portfolioId(), snapshot);
        }

        @Override
        public void on(KillSwitchNotice notice) {
            if (notice.result() == KillSwitchNotice.Result.HALTED) {
                metrics.halted(new KillLatch(
                        notice.scope(),
                        KillLatch.Cause.valueOf(notice.cause()),
                        KillSeverity.HALT,
                        notice.commandId(),
                        notice.persons().get(0),
                        notice.detail(),
                        notice.commandId(),
                        notice.eventTimeMillis()));
                halts.merge(notice.cause(), 1.0, Double::sum);
            }
        }

        @Override
        public void on(DeadLetterNotice letter) {}

        @Override
        public void order(RiskEvent order) {}

        @Override
        public void fill(RiskEvent fill) {}
    }
}
