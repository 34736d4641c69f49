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
import java.util.List;
import org.junit.jupiter.api.Test;

class VolatilitySensorTest {
    private static SensorFinding finding(double most, String units) {
        return Measured.by(
                new VolatilitySensor(),
                GivenPortfolio.limitedTo(Policies.limits(Policies.market(most, 1e6, 1e6))),
                "ACME",
                units);
    }

    @Test
    void compares_annual_volatility_with_its_maximum() {
        // One per cent a day of 1,000,000 over 1,000,000, times the root of 252: 0.158745.
        double annual = 0.15874507866387544;

        assertThat(finding(annual, "9999").status()).isEqualTo(WARNING);
        assertThat(finding(annual, "10000").utilization()).isCloseTo(1.0, within(1e-9));
        SensorFinding above = finding(annual, "10001");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.action()).isEqualTo(SensorAction.WARN);
    }

    @Test
    void asks_for_a_smaller_position_where_the_volatility_is_that_of_a_crisis() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.market(0.25, 1e6, 1e6)));
        given.nextBar(List.of("ACME", "BETA", "EURUSD", "SAP"), List.of(-0.10, -0.10, -0.10, -0.10));

        SensorFinding finding = Measured.by(new VolatilitySensor(), given.priced(), "ACME", "8000");

        assertThat(finding.detail()).isEqualTo("CRISIS");
        assertThat(finding.action()).isEqualTo(SensorAction.REDUCE_POSITION);
    }

    @Test
    void cannot_see_without_a_projection() {
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(Limits.wide());

        assertThat(Measured.by(new VolatilitySensor(), given, "ACME", "1").status())
                .isEqualTo(UNEVALUABLE);
    }
}
