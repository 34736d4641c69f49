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
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrelationSensorTest {
    /** In the standard market every instrument moves like every other: the correlation is one. */
    private static GivenPortfolio given(SensorThresholds thresholds) {
        return GivenPortfolio.limitedTo(Policies.limits(thresholds)).holding("BETA", "10", "50.00");
    }

    @Test
    void compares_the_mean_correlation_with_its_ceiling() {
        assertThat(Measured.by(new CorrelationSensor(), given(Policies.market(1e6, 1.01, 1e6)), "ACME", "1")
                        .status())
                .isEqualTo(WARNING);
        SensorFinding at = Measured.by(new CorrelationSensor(), given(Policies.market(1e6, 1.0, 1e6)), "ACME", "1");
        assertThat(at.status()).isEqualTo(WARNING);
        assertThat(at.observed()).isCloseTo(1.0, within(1e-12));
        SensorFinding above = Measured.by(new CorrelationSensor(), given(Policies.market(1e6, 0.99, 1e6)), "ACME", "1");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.action()).isEqualTo(SensorAction.THROTTLE);
    }

    @Test
    void is_clear_for_a_single_instrument() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.market(1e6, 0.5, 0.1)));

        assertThat(Measured.by(new CorrelationSensor(), given, "ACME", "1").status())
                .isEqualTo(CLEAR);
    }

    @Test
    void breaches_where_correlation_breaks_down_within_five_bars() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.market(1e6, 1e6, 0.30)));
        for (int day = 0; day < 60; day++) {
            double acme = day % 2 == 0 ? 0.01 : -0.01;
            double beta = day % 4 < 2 ? 0.01 : -0.01;
            given.nextBar(List.of("ACME", "BETA", "EURUSD", "SAP"), List.of(acme, beta, acme, acme));
        }
        given.priced().holding("BETA", "10", "50.00");
        assertThat(Measured.by(new CorrelationSensor(), given, "ACME", "1").status())
                .isEqualTo(CLEAR);
        for (int day = 0; day < 5; day++) {
            double crash = day % 2 == 0 ? -0.03 : 0.03;
            given.nextBar(List.of("ACME", "BETA", "EURUSD", "SAP"), List.of(crash, crash, crash, crash));
        }

        SensorFinding finding = Measured.by(new CorrelationSensor(), given.priced(), "ACME", "1");

        assertThat(finding.status()).isEqualTo(BREACHED);
        assertThat(finding.detail()).isEqualTo("rise in five bars");
    }

    /** BETA moves by one per cent each day, STILL by so much. */
    private static void days(GivenPortfolio given, int count, double still) {
        for (int day = 0; day < count; day++) {
            double sign = day % 2 == 0 ? 1 : -1;
            double move = sign * 0.01;
            given.nextBar(
                    List.of("ACME", "BETA", "EURUSD", "SAP", "STILL"), List.of(move, move, move, move, sign * still));
        }
    }

    @Test
    void cannot_see_where_fewer_than_two_instruments_move() {
        GivenPortfolio given = given(Policies.market(1e6, 1e6, 1e6))
                .list(new InstrumentDefinition("STILL", AssetClass.EQUITY, "", "USD", Quantity.parse("1")))
                .priced("STILL", "100.00", GivenPortfolio.NOW_MILLIS);
        days(given, 70, 0);
        SensorFinding still = Measured.by(new CorrelationSensor(), given, "STILL", "1");
        assertThat(still.status()).isEqualTo(UNEVALUABLE);
        assertThat(still.detail()).isEqualTo("fewer than two of the instruments held have moved within 60 days");

        days(given, 3, 0.01);
        SensorFinding moving = Measured.by(new CorrelationSensor(), given, "STILL", "1");
        assertThat(moving.status()).isEqualTo(CLEAR);
        assertThat(moving.detail()).endsWith("; only 3 of 30 last bars to compare with");
    }

    @Test
    void cannot_see_with_too_few_days() {
        GivenPortfolio given = GivenPortfolio.limitedTo(
                Limits.with(Limits.wide(), new io.riskgate.enforcement.value.RiskModel(0.94, 60, 0.1, 6, 2)));
        given.list(new InstrumentDefinition("COIN", AssetClass.CRYPTO, "", "USD", Quantity.parse("1")))
                .bars("COIN", 20)
                .priced("COIN", "100.00", GivenPortfolio.NOW_MILLIS)
                .holding("COIN", "1", "100.00");

        SensorFinding finding = Measured.by(new CorrelationSensor(), given, "ACME", "1");

        assertThat(finding.status()).isEqualTo(UNEVALUABLE);
        assertThat(finding.detail()).contains("20 days");
    }
}
