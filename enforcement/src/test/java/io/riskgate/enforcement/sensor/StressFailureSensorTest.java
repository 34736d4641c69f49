package io.riskgate.enforcement.sensor;

import static io.riskgate.enforcement.decision.SensorFinding.Status.BREACHED;
import static io.riskgate.enforcement.decision.SensorFinding.Status.UNEVALUABLE;
import static io.riskgate.enforcement.decision.SensorFinding.Status.WARNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.given.NightlyRuns;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StressFailureSensorTest {
    /** Nobody has said how COIN follows the market, so that Lehman costs 10 % + a gap of 5 % + 10 bp + 4 bp. */
    private static SensorFinding finding(SensorThresholds thresholds, String units) {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(thresholds))
                .list(new InstrumentDefinition("COIN", AssetClass.CRYPTO, "", "USD", Quantity.parse("1")))
                .bars("COIN", 60)
                .priced("COIN", "100.00", GivenPortfolio.NOW_MILLIS);
        return Measured.by(new StressFailureSensor(), given, "COIN", units);
    }

    @Test
    void asks_for_a_smaller_position_above_the_worst_loss() {
        // Archegos: a gap of 20 % and 15 + 1 basis points: 0.2016 of the exposure.
        SensorThresholds thresholds = Policies.stress("20160", 1e6, 1_000);

        assertThat(finding(thresholds, "999").status()).isEqualTo(WARNING);
        assertThat(finding(thresholds, "1000").utilization()).isCloseTo(1.0, within(1e-12));
        assertThat(finding(thresholds, "1001").status()).isEqualTo(BREACHED);
        assertThat(finding(thresholds, "1001").action()).isEqualTo(SensorAction.REDUCE_POSITION);
        assertThat(finding(thresholds, "1001").detail()).isEqualTo("ARCHEGOS_2021");
    }

    @Test
    void warns_where_more_scenarios_fail_than_are_allowed() {
        // 1,000 units: 20,160 in Archegos, 19,010 in the pandemic, 15,140 after Lehman, 9,390 in the flash crash,
        // 8,010
        // after the referendum (no sterling in it).
        assertThat(finding(Policies.stress("1000000", 0.0095, 3), "1000").status())
                .isEqualTo(WARNING);
        SensorFinding four = finding(Policies.stress("1000000", 0.0093, 3), "1000");
        assertThat(four.status()).isEqualTo(BREACHED);
        assertThat(four.observed()).isEqualTo(4);
        assertThat(four.action()).isEqualTo(SensorAction.WARN);
    }

    @Test
    void counts_the_shock_of_the_market_against_shares_without_a_profile() {
        // Ten shares of 800,000 each in the pandemic: 12 % of all, a gap of 7 % on one, a basis point of all.
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.stress("1000000", 1e6, 1_000)));
        List<String> shares =
                IntStream.range(0, 10).mapToObj(share -> "SHARE" + share).toList();
        for (String share : shares) {
            given.list(new InstrumentDefinition(share, AssetClass.EQUITY, "", "USD", Quantity.parse("1")))
                    .priced(share, "100.00", GivenPortfolio.NOW_MILLIS);
        }
        for (int day = 0; day < 60; day++) {
            given.nextBar(shares, Collections.nCopies(shares.size(), day % 2 == 0 ? 0.01 : -0.01));
        }
        shares.subList(1, 10).forEach(share -> given.holding(share, "8000", "100.00"));

        SensorFinding finding = Measured.by(new StressFailureSensor(), given, "SHARE0", "8000");

        assertThat(finding.status()).isEqualTo(BREACHED);
        assertThat(finding.observed()).isCloseTo(1_016_800, within(1e-6));
        assertThat(finding.detail()).isEqualTo("COVID_2020");
    }

    /** One ACME and the nightly run say; the crises cost next to nothing. */
    private static SensorFinding nightly(double worstLoss, long ageHours, String instrument) {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.stress("1000000", 1e6, 1_000)))
                .after(NightlyRuns.run(worstLoss, ageHours));
        return Measured.by(new StressFailureSensor(), given, instrument, "1");
    }

    @Test
    void takes_a_quarter_more_than_the_nightly_run_says_after_26_hours() {
        assertThat(nightly(1_000_000, 26, "ACME").status()).isEqualTo(WARNING);
        assertThat(nightly(800_000, 27, "ACME").observed()).isEqualTo(1_000_000);
        SensorFinding above = nightly(800_001, 50, "ACME");
        assertThat(above.status()).isEqualTo(BREACHED);
        assertThat(above.detail()).isEqualTo("the nightly run");
    }

    @Test
    void cannot_see_by_a_nightly_run_that_is_too_old() {
        SensorFinding finding = nightly(0, 51, "ACME");
        assertThat(finding.status()).isEqualTo(UNEVALUABLE);
        assertThat(finding.detail()).isEqualTo("stress run nightly-1 is 51 hours old");
    }

    @Test
    void cannot_see_what_the_nightly_run_knows_nothing_of_unless_what_it_knows_is_too_much() {
        assertThat(nightly(1_000_000, 1, "SAP").status()).isEqualTo(UNEVALUABLE);
        assertThat(nightly(1_000_001, 1, "SAP").status()).isEqualTo(BREACHED);
    }

    @Test
    void finds_what_a_crisis_breaches_whatever_the_nightly_run_says() {
        GivenPortfolio given = GivenPortfolio.limitedTo(Policies.limits(Policies.stress("20", 1e6, 1_000)))
                .after(NightlyRuns.run(0, 51));

        assertThat(Measured.by(new StressFailureSensor(), given, "ACME", "1").detail())
                .isEqualTo("ARCHEGOS_2021");
    }

    @Test
    void cannot_see_without_a_projection() {
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(Limits.wide());

        assertThat(Measured.by(new StressFailureSensor(), given, "ACME", "1").status())
                .isEqualTo(UNEVALUABLE);
    }
}
