package io.riskgate.enforcement.sensor;

import static io.riskgate.enforcement.decision.SensorFinding.Status.BREACHED;
import static io.riskgate.enforcement.decision.SensorFinding.Status.CLEAR;
import static io.riskgate.enforcement.decision.SensorFinding.Status.UNEVALUABLE;
import static io.riskgate.enforcement.decision.SensorFinding.Status.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.SensorAction;
import org.junit.jupiter.api.Test;

class LeverageSensorTest {
    /** A market that goes nowhere, calmly, allows 1.5 times the capital of a million. */
    private static SensorFinding finding(String units) {
        return Measured.by(
                new LeverageSensor(),
                GivenPortfolio.limitedTo(Policies.limits(Policies.WIDE_THRESHOLDS)),
                "ACME",
                units);
    }

    @Test
    void compares_gross_exposure_with_the_leverage_that_the_market_leaves() {
        SensorFinding at = finding("15000");

        assertThat(at.detail()).isEqualTo("RANGING");
        assertThat(at.limit()).isEqualTo(1.5);
        assertThat(at.status()).isEqualTo(WARNING);
        assertThat(finding("14999").status()).isEqualTo(WARNING);
        assertThat(finding("11999").status()).isEqualTo(CLEAR);
        assertThat(finding("15001").status()).isEqualTo(BREACHED);
        assertThat(finding("15001").action()).isEqualTo(SensorAction.REDUCE_POSITION);
        assertThat(finding("22501").action()).isEqualTo(SensorAction.HALT);
    }

    @Test
    void cannot_see_without_a_projection() {
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(Limits.wide());

        assertThat(Measured.by(new LeverageSensor(), given, "ACME", "1").status())
                .isEqualTo(UNEVALUABLE);
    }
}
