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

class TailRiskSensorTest {
    private static SensorFinding finding(SensorThresholds thresholds, String units) {
        return Measured.by(
                new TailRiskSensor(), GivenPortfolio.afterOldCrash(Policies.limits(thresholds)), "ACME", units);
    }

    private static SensorThresholds thresholds(double shortfallShare, double ratio) {
        Money wide = Money.parse("1000000000");
        return Policies.tail(new SensorThresholds.Tail(wide, wide, wide, 1e6, shortfallShare, ratio));
    }

    @Test
    void compares_shortfall_with_value_at_risk() {
        // All 60 bad days are alike, so that both are the same and their ratio is one.
        assertThat(finding(thresholds(1e6, 1.01), "100").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds(1e6, 1.0), "100").utilization()).isCloseTo(1.0, within(1e-9));
        SensorFinding above = finding(thresholds(1e6, 0.99), "100");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.action()).isEqualTo(SensorAction.THROTTLE);
    }

    @Test
    void compares_shortfall_with_capital() {
        assertThat(finding(thresholds(0.03, 1e6), "2999").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds(0.03, 1e6), "3001").status()).isEqualTo(BREACHED);
    }

    @Test
    void claims_no_ratio_within_fewer_days_than_show_a_tail() {
        GivenPortfolio given =
                GivenPortfolio.limitedTo(Policies.limits(thresholds(1e6, 0.5))).moreDays(39);
        SensorFinding without = Measured.by(new TailRiskSensor(), given, "ACME", "100");
        assertThat(without.status()).isEqualTo(CLEAR);
        assertThat(without.limit()).isEqualTo(1e6);
        assertThat(without.detail()).isEqualTo("shortfall over capital; no ratio to value at risk within 99 days");

        SensorFinding with = Measured.by(new TailRiskSensor(), given.moreDays(1), "ACME", "100");
        assertThat(with.status()).isEqualTo(BREACHED);
        assertThat(with.detail()).isEqualTo("shortfall over value at risk");
    }

    @Test
    void still_finds_a_shortfall_that_is_too_much_of_capital_within_few_days() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(thresholds(0.01, 1e6)));
        assertThat(Measured.by(new TailRiskSensor(), given, "ACME", "10000").status())
                .isEqualTo(BREACHED);
    }

    @Test
    void cannot_see_without_a_projection() {
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(Limits.wide());

        assertThat(Measured.by(new TailRiskSensor(), given, "ACME", "1").status())
                .isEqualTo(UNEVALUABLE);
    }
}
