package io.riskgate.enforcement.sensor;

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

class DrawdownSensorTest {
    /** 1,000 bought at 100 of a capital of a million, and the price now. */
    private static SensorFinding finding(String price) {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.conduct(0.05, 0.08, 1e6)))
                .holding("ACME", "1000", "100.00")
                .priced("ACME", price, GivenPortfolio.NOW_MILLIS);
        return Measured.by(new DrawdownSensor(), given, "BETA", "1");
    }

    @Test
    void asks_for_a_smaller_position_above_one_threshold_and_for_a_halt_above_the_other() {
        assertThat(finding("60.01").status()).isEqualTo(CLEAR);
        assertThat(finding("50.01").status()).isEqualTo(WARNING);
        assertThat(finding("50.00").status()).isEqualTo(WARNING);
        assertThat(finding("49.99").action()).isEqualTo(SensorAction.REDUCE_POSITION);
        assertThat(finding("20.00").action()).isEqualTo(SensorAction.REDUCE_POSITION);
        assertThat(finding("19.99").action()).isEqualTo(SensorAction.HALT);
    }

    @Test
    void is_clear_before_the_first_trade() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.conduct(0.05, 0.08, 1e6)));

        assertThat(Measured.by(new DrawdownSensor(), given, "ACME", "1").status())
                .isEqualTo(CLEAR);
    }

    @Test
    void cannot_see_while_something_held_has_never_been_priced() {
        GivenPortfolio given = GivenPortfolio.unknown()
                .listed()
                .limits(Limits.wide())
                .alternatingDays(60)
                .holding("ACME", "10", "100.00");

        assertThat(Measured.by(new DrawdownSensor(), given, "ACME", "1").status())
                .isEqualTo(UNEVALUABLE);
    }
}
