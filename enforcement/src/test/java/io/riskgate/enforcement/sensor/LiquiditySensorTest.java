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

class LiquiditySensorTest {
    /** 1,000 units a day, of which a fifth can be sold: 200. */
    private static GivenPortfolio given() {
        return GivenPortfolio.limitedTo(Policies.limits(Policies.liquidationDays(5)))
                .list(new InstrumentDefinition(
                        "ACME", AssetClass.EQUITY, "", "USD", Quantity.parse("1"), null, Quantity.parse("1000")));
    }

    @Test
    void warns_above_the_days_and_asks_for_a_smaller_position_above_twice_as_many() {
        assertThat(Measured.by(new LiquiditySensor(), given(), "ACME", "999").status())
                .isEqualTo(WARNING);
        assertThat(Measured.by(new LiquiditySensor(), given(), "ACME", "1000").utilization())
                .isEqualTo(1.0);
        SensorFinding above = Measured.by(new LiquiditySensor(), given(), "ACME", "1001");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.action()).isEqualTo(SensorAction.WARN);
        assertThat(Measured.by(new LiquiditySensor(), given(), "ACME", "2000").action())
                .isEqualTo(SensorAction.WARN);
        assertThat(Measured.by(new LiquiditySensor(), given(), "ACME", "2001").action())
                .isEqualTo(SensorAction.REDUCE_POSITION);
    }

    @Test
    void cannot_see_where_nobody_knows_the_volume_of_something_held() {
        GivenPortfolio given = given().holding("BETA", "10", "50.00");

        SensorFinding finding = Measured.by(new LiquiditySensor(), given, "ACME", "1");

        assertThat(finding.status()).isEqualTo(UNEVALUABLE);
        assertThat(finding.detail()).contains("BETA");
    }
}
