package io.riskgate.enforcement.sensor;

import static io.riskgate.enforcement.decision.SensorFinding.Status.BREACHED;
import static io.riskgate.enforcement.decision.SensorFinding.Status.UNEVALUABLE;
import static io.riskgate.enforcement.decision.SensorFinding.Status.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import org.junit.jupiter.api.Test;

class ConcentrationSensorTest {
    private static SensorFinding finding(SensorThresholds thresholds, String instrument, String units) {
        return Measured.by(
                new ConcentrationSensor(), GivenPortfolio.limitedTo(Policies.limits(thresholds)), instrument, units);
    }

    @Test
    void compares_the_largest_instrument_with_capital_while_little_is_held() {
        SensorThresholds thresholds = Policies.concentration(0.25, 1);

        assertThat(finding(thresholds, "ACME", "2499").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds, "ACME", "2500").status()).isEqualTo(WARNING);
        SensorFinding above = finding(thresholds, "ACME", "2501");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.action()).isEqualTo(SensorAction.REDUCE_POSITION);
    }

    @Test
    void compares_the_largest_instrument_with_gross_exposure_once_that_is_more_than_capital() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.concentration(0.25, 1)))
                .holding("ACME", "30000", "100.00");

        // 3,000,000 of 4,000,000.
        assertThat(Measured.by(new ConcentrationSensor(), given, "BETA", "20000")
                        .observed())
                .isCloseTo(0.75, within(1e-12));
    }

    @Test
    void compares_the_largest_sector() {
        SensorThresholds thresholds = Policies.concentration(1, 0.40);

        assertThat(finding(thresholds, "EURUSD", "319000").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds, "EURUSD", "320000").status()).isEqualTo(WARNING);
        SensorFinding above = finding(thresholds, "EURUSD", "321000");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.detail()).isEqualTo("FX");
    }

    @Test
    void cannot_see_without_a_projection() {
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(Limits.wide());

        assertThat(Measured.by(new ConcentrationSensor(), given, "ACME", "1").status())
                .isEqualTo(UNEVALUABLE);
    }
}
