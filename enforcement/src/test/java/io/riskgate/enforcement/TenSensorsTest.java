package io.riskgate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorFinding.Status;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.governance.PortfolioGovernance;
import io.riskgate.enforcement.sensor.SensorCase;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sensor just below, at and just above its threshold, in each mode, and blind. */
class TenSensorsTest {
    private static final double HAIR = 1e-6;

    static Stream<SensorCase> sensors() {
        return Arrays.stream(SensorId.values()).map(SensorCase::of);
    }

    /** The portfolio of a case with its threshold at so many times what the sensor sees. */
    private static GivenPortfolio given(SensorCase of, double times, EnforcementMode mode) {
        return given(of, of.thresholds().apply(times * observed(of)), mode);
    }

    private static GivenPortfolio given(SensorCase of, SensorThresholds thresholds, EnforcementMode mode) {
        LimitSet limits = Policies.with(Policies.limits(thresholds), of.sensor(), mode);
        return of.tell(GivenPortfolio.limitedTo(limits));
    }

    private static double observed(SensorCase of) {
        Decision decision = given(of, of.thresholds().apply(SensorCase.TINY), EnforcementMode.MONITORING)
                .decisionOn(GivenPortfolio.order("ACME", of.units()));
        return finding(decision, of).observed();
    }

    private static SensorFinding finding(Decision decision, SensorCase of) {
        return result(decision, of).finding();
    }

    private static SensorResult result(Decision decision, SensorCase of) {
        return decision.assessment().sensors().get(of.sensor().ordinal());
    }

    /** Leverage has no threshold of its own to be moved, so that its order moves. */
    private static Decision decision(SensorCase of, double times, EnforcementMode mode) {
        boolean moves = of.sensor() == SensorId.LEVERAGE;
        int more = moves ? (int) Math.signum(1 - times) : 0;
        return given(of, times, mode).decisionOn(GivenPortfolio.order("o-1", "ACME", of.unitsAnd(more)));
    }

    private static Decision below(SensorCase of, EnforcementMode mode) {
        return decision(of, 1 + HAIR, mode);
    }

    private static Decision above(SensorCase of, EnforcementMode mode) {
        return decision(of, 1 - HAIR, mode);
    }

    @ParameterizedTest
    @MethodSource("sensors")
    void passes_just_below_and_at_its_threshold_in_every_mode(SensorCase of) {
        for (EnforcementMode mode : EnforcementMode.values()) {
            for (Decision decision : new Decision[] {below(of, mode), decision(of, 1, mode)}) {
                assertThat(finding(decision, of).status()).isEqualTo(Status.WARNING);
                assertThat(decision.isApproved()).isTrue();
                assertThat(decision.approvedQuantity())
                        .isEqualTo(decision.terms().quantity());
                assertThat(decision.assessment().action()).isLessThanOrEqualTo(SensorAction.WARN);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sensors")
    void only_notes_what_is_just_above_while_it_has_not_earned_more(SensorCase of) {
        for (EnforcementMode mode : new EnforcementMode[] {EnforcementMode.MONITORING, EnforcementMode.GRADUAL}) {
            Decision decision = above(of, mode);

            assertThat(finding(decision, of).status()).isEqualTo(Status.BREACHED);
            assertThat(finding(decision, of).action()).isEqualTo(of.onBreach());
            assertThat(result(decision, of).enforced()).isFalse();
            assertThat(decision.assessment().action()).isEqualTo(SensorAction.NONE);
            assertThat(decision.assessment().wouldHave()).isEqualTo(of.onBreach());
            assertThat(decision.approvedQuantity()).isEqualTo(decision.terms().quantity());
        }
    }

    @ParameterizedTest
    @MethodSource("sensors")
    void acts_just_above_its_threshold_in_mode_full(SensorCase of) {
        Decision decision = above(of, EnforcementMode.FULL);

        assertThat(decision.assessment().action()).isEqualTo(of.onBreach());
        Quantity asked = decision.terms().quantity();
        boolean cuts = of.onBreach() != SensorAction.WARN;
        assertThat(decision.approvedQuantity().compareTo(asked) < 0).isEqualTo(cuts);
        if (of.onBreach() == SensorAction.THROTTLE) {
            assertThat(decision.approvedQuantity().millionths()).isLessThanOrEqualTo(asked.millionths() / 2);
        }
    }

    @ParameterizedTest
    @MethodSource("sensors")
    void records_a_breach_with_what_was_done_about_it(SensorCase of) {
        for (EnforcementMode mode : new EnforcementMode[] {EnforcementMode.MONITORING, EnforcementMode.FULL}) {
            GivenPortfolio given = given(of, 1 - HAIR, mode);
            given.decisionOn(
                    GivenPortfolio.order("o-1", "ACME", of.unitsAnd(of.sensor() == SensorId.LEVERAGE ? 1 : 0)));

            PortfolioGovernance governance = given.state().governance().portfolio("macro");
            var breach = governance.newest(of.sensor());
            assertThat(breach.breachId()).isEqualTo("macro:" + of.sensor() + ":000001");
            assertThat(breach.first().wouldHave()).isEqualTo(of.onBreach());
            assertThat(breach.enforced()).isEqualTo(mode == EnforcementMode.FULL);
            assertThat(governance.records()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sensors")
    void refuses_every_order_that_adds_risk_while_it_enforces_and_cannot_see(SensorCase of) {
        LimitSet limits = Policies.with(Policies.limits(Policies.WIDE_THRESHOLDS), of.sensor(), EnforcementMode.FULL);
        // Without a price nothing can be measured but what was traded, and a fill in francs has no known value.
        GivenPortfolio given = GivenPortfolio.unknown().listed().limits(limits).holding("NESN", "10", "100.00");
        Decision decision = given.decisionOn(GivenPortfolio.order("ACME", "1"));

        assertThat(finding(decision, of).status()).isEqualTo(Status.UNEVALUABLE);
        assertThat(decision.isApproved()).isFalse();
    }
}
