package io.riskgate.enforcement.sensor;

import static io.riskgate.enforcement.decision.SensorFinding.Status.BREACHED;
import static io.riskgate.enforcement.decision.SensorFinding.Status.UNEVALUABLE;
import static io.riskgate.enforcement.decision.SensorFinding.Status.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import org.junit.jupiter.api.Test;

class TurnoverSensorTest {
    private static GivenPortfolio given() {
        return GivenPortfolio.limitedTo(Policies.limits(Policies.conduct(1e6, 1e6, 0.5)));
    }

    @Test
    void adds_the_order_to_what_was_traded_within_a_day() {
        GivenPortfolio given = given().holding("ACME", "2000", "100.00").holding("ACME", "-1000", "100.00");

        // 300,000 traded; half of the capital is 500,000.
        assertThat(Measured.by(new TurnoverSensor(), given, "ACME", "1999").status())
                .isEqualTo(WARNING);
        assertThat(Measured.by(new TurnoverSensor(), given, "ACME", "2000").utilization())
                .isEqualTo(1.0);
        SensorFinding above = Measured.by(new TurnoverSensor(), given, "ACME", "2001");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.action()).isEqualTo(SensorAction.THROTTLE);
    }

    @Test
    void cannot_see_while_a_fill_of_the_day_has_no_known_value() {
        GivenPortfolio given = given().list(
                        new InstrumentDefinition("NESN", AssetClass.EQUITY, "", "CHF", Quantity.parse("1")))
                .holding("NESN", "10", "100.00");

        SensorFinding finding = Measured.by(new TurnoverSensor(), given, "ACME", "1");

        assertThat(finding.status()).isEqualTo(UNEVALUABLE);
        assertThat(finding.detail()).contains("1 fills");
    }
}
