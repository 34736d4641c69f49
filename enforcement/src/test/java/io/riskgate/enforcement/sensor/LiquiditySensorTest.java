package io.riskgate.enforcement.sensor;

import static io.riskgate.enforcement.decision.SensorFinding.Status.BREACHED;
import static io.riskgate.enforcement.decision.SensorFinding.Status.CLEAR;
import static io.riskgate.enforcement.decision.SensorFinding.Status.UNEVALUABLE;
import static io.riskgate.enforcement.decision.SensorFinding.Status.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.event.MarketStateUpdated.Spread;
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
        assertThat(finding.detail()).isEqualTo("nobody knows the daily volume of BETA");
    }

    private static SensorFinding at(Spread spread) {
        return Measured.by(new LiquiditySensor(), given().trading("ACME", "100.00", spread), "ACME", "1");
    }

    @Test
    void warns_above_five_usual_spreads_and_asks_for_a_smaller_position_above_ten() {
        assertThat(at(Spread.of(3.99)).status()).isEqualTo(CLEAR);
        assertThat(at(Spread.of(4.99)).status()).isEqualTo(WARNING);
        SensorFinding limit = at(Spread.of(5));
        assertThat(limit.status()).isEqualTo(WARNING);
        assertThat(limit.utilization()).isEqualTo(1.0);
        SensorFinding above = at(Spread.of(Math.nextUp(5.0)));
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.action()).isEqualTo(SensorAction.WARN);
        assertThat(above.unit()).isEqualTo(MeasureUnit.RATIO);
        assertThat(above.detail()).isEqualTo("spread of ACME");
        assertThat(at(Spread.of(Math.nextDown(10.0))).action()).isEqualTo(SensorAction.WARN);
        assertThat(at(Spread.of(10)).action()).isEqualTo(SensorAction.WARN);
        SensorFinding far = at(Spread.of(Math.nextUp(10.0)));
        assertThat(far.status()).isEqualTo(BREACHED);
        assertThat(far.action()).isEqualTo(SensorAction.REDUCE_POSITION);
    }

    @Test
    void cannot_see_where_a_spread_that_was_known_is_not_known_now() {
        SensorFinding finding = at(Spread.UNKNOWN);

        assertThat(finding.status()).isEqualTo(UNEVALUABLE);
        assertThat(finding.detail()).isEqualTo("nobody knows the spread of ACME");
    }

    @Test
    void names_what_was_never_quoted_and_goes_by_its_volume() {
        SensorFinding finding = Measured.by(new LiquiditySensor(), given(), "ACME", "1001");

        assertThat(finding.status()).isEqualTo(BREACHED);
        assertThat(finding.observed()).isEqualTo(5.005);
        assertThat(finding.detail()).isEqualTo("ACME; no quotes: spread of ACME not watched");
    }

    @Test
    void finds_a_breach_whatever_else_is_missing() {
        GivenPortfolio given = given().holding("BETA", "10", "50.00").trading("ACME", "100.00", Spread.of(6));

        SensorFinding breach = Measured.by(new LiquiditySensor(), given, "ACME", "1");
        assertThat(breach.status()).isEqualTo(BREACHED);
        assertThat(breach.observed()).isEqualTo(6);
        assertThat(breach.detail()).isEqualTo("spread of ACME; no quotes: spread of BETA not watched");

        given.trading("ACME", "100.00", Spread.UNKNOWN);
        assertThat(Measured.by(new LiquiditySensor(), given, "ACME", "1").detail())
                .isEqualTo("nobody knows the daily volume of BETA and the spread of ACME");
    }

    @Test
    void does_not_mind_the_spread_of_what_the_order_closes() {
        GivenPortfolio given = given().holding("ACME", "10", "100.00").trading("ACME", "100.00", Spread.of(11));

        assertThat(Measured.by(new LiquiditySensor(), given, "ACME", "-9").action())
                .isEqualTo(SensorAction.REDUCE_POSITION);
        assertThat(Measured.by(new LiquiditySensor(), given, "ACME", "-10").status())
                .isEqualTo(CLEAR);
    }
}
