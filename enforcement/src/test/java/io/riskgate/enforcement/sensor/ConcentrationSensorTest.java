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
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
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
    void cannot_see_the_sector_of_a_share_that_no_profile_is_known_of() {
        SensorFinding finding = finding(Policies.concentration(0.25, 0.40), "ACME", "2400");

        assertThat(finding.status()).isEqualTo(UNEVALUABLE);
        assertThat(finding.detail()).contains("ACME").contains("sectorShareMax");
    }

    @Test
    void finds_what_is_known_to_be_too_much_although_a_sector_is_not_known() {
        assertThat(finding(Policies.concentration(0.25, 0.40), "ACME", "2501").detail())
                .isEqualTo("largest instrument");
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.concentration(1, 0.40)))
                .holding("ACME", "1", "100.00");
        SensorFinding sector = Measured.by(new ConcentrationSensor(), given, "EURUSD", "321000");
        assertThat(sector.status()).isEqualTo(BREACHED);
        assertThat(sector.detail()).isEqualTo("FX");
    }

    @Test
    void needs_no_sector_where_no_share_of_one_is_too_much() {
        assertThat(finding(Policies.concentration(0.25, 1), "ACME", "100").status())
                .isEqualTo(CLEAR);
    }

    @Test
    void refuses_more_of_a_share_without_a_profile_and_lets_less_of_it_pass_while_it_enforces() {
        LimitSet limits = Policies.with(
                Policies.limits(Policies.concentration(0.25, 0.40)), SensorId.CONCENTRATION, EnforcementMode.FULL);
        GivenPortfolio given = GivenPortfolio.limitedTo(limits).holding("ACME", "100", "100.00");

        assertThat(given.decisionOn(GivenPortfolio.order("o-1", "ACME", "1")).reason())
                .isEqualTo("SENSORS");
        assertThat(given.decisionOn(GivenPortfolio.order("o-2", "ACME", "-1")).isApproved())
                .isTrue();
    }

    @Test
    void cannot_see_without_a_projection() {
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(Limits.wide());

        assertThat(Measured.by(new ConcentrationSensor(), given, "ACME", "1").status())
                .isEqualTo(UNEVALUABLE);
    }
}
