package io.riskgate.enforcement.sensor;

import static io.riskgate.enforcement.decision.SensorFinding.Status.BREACHED;
import static io.riskgate.enforcement.decision.SensorFinding.Status.CLEAR;
import static io.riskgate.enforcement.decision.SensorFinding.Status.UNEVALUABLE;
import static io.riskgate.enforcement.decision.SensorFinding.Status.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import org.junit.jupiter.api.Test;

class ValueAtRiskSensorTest {
    /** Every tail figure is a tenth of the exposure: 1,000 ACME at 100.00 can lose 10,000. */
    private static SensorFinding finding(SensorThresholds thresholds, String units) {
        return Measured.by(
                new ValueAtRiskSensor(), GivenPortfolio.afterOldCrash(Policies.limits(thresholds)), "ACME", units);
    }

    @Test
    void is_clear_or_warns_up_to_its_threshold_and_breaches_above_it() {
        SensorThresholds thresholds = Policies.valueAtRisk("10000", "1000000", "1000000");

        assertThat(finding(thresholds, "799").status()).isEqualTo(CLEAR);
        assertThat(finding(thresholds, "999").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds, "1000").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds, "1000").utilization()).isCloseTo(1.0, within(1e-12));
        assertThat(finding(thresholds, "1001").status()).isEqualTo(BREACHED);
        assertThat(finding(thresholds, "1001").action()).isEqualTo(SensorAction.WARN);
    }

    @Test
    void throttles_at_99_and_halts_at_999() {
        assertThat(finding(Policies.valueAtRisk("9000", "10000", "1000000"), "1001")
                        .action())
                .isEqualTo(SensorAction.THROTTLE);
        assertThat(finding(Policies.valueAtRisk("9000", "9500", "10000"), "1001")
                        .action())
                .isEqualTo(SensorAction.HALT);
    }

    @Test
    void grows_more_severe_with_the_size_of_the_breach() {
        SensorThresholds thresholds = Policies.valueAtRisk("10000", "1000000", "1000000");

        assertThat(finding(thresholds, "1500").action()).isEqualTo(SensorAction.WARN);
        assertThat(finding(thresholds, "1501").action()).isEqualTo(SensorAction.THROTTLE);
        assertThat(finding(thresholds, "2000").action()).isEqualTo(SensorAction.THROTTLE);
        assertThat(finding(thresholds, "2001").action()).isEqualTo(SensorAction.REDUCE_POSITION);
    }

    @Test
    void compares_value_at_risk_with_a_share_of_capital() {
        // Two per cent of a million is 20,000.
        Money wide = Money.parse("1000000000");
        SensorThresholds thresholds = Policies.tail(new SensorThresholds.Tail(wide, wide, wide, 0.02, 1e6, 1e6));

        assertThat(finding(thresholds, "2000").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds, "2001").action()).isEqualTo(SensorAction.THROTTLE);
    }

    @Test
    void cannot_see_without_a_price() {
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(Limits.wide());

        SensorFinding finding = Measured.by(new ValueAtRiskSensor(), given, "ACME", "1");

        assertThat(finding.status()).isEqualTo(UNEVALUABLE);
        assertThat(finding.detail()).contains("no price");
    }
}
