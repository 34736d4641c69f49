package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.decision.SensorResult;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.SensorThresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each mode makes of the same finding. */
class SensorModesTest {
    /** The standard market allows a leverage of 1.5: 15,000 ACME at 100.00 on a million. */
    private static GivenPortfolio given(SensorId sensor, EnforcementMode mode, SensorThresholds thresholds) {
        return GivenPortfolio.limitedTo(Policies.with(Policies.limits(thresholds), sensor, mode));
    }

    private static GivenPortfolio leverage(EnforcementMode mode) {
        return given(SensorId.LEVERAGE, mode, Policies.WIDE_THRESHOLDS);
    }

    private static SensorResult result(Decision decision, SensorId sensor) {
        return decision.assessment().sensors().get(sensor.ordinal());
    }

    @ParameterizedTest
    @EnumSource(names = {"MONITORING", "GRADUAL"})
    void records_what_it_would_have_done_and_lets_the_order_pass(EnforcementMode mode) {
        Decision decision = leverage(mode).decisionOn(order("ACME", "16000"));

        assertThat(decision.isApproved()).isTrue();
        assertThat(decision.approvedQuantity()).isEqualTo(Quantity.parse("16000"));
        assertThat(decision.assessment().action()).isEqualTo(SensorAction.NONE);
        assertThat(decision.assessment().wouldHave()).isEqualTo(SensorAction.REDUCE_POSITION);
        assertThat(result(decision, SensorId.LEVERAGE).enforced()).isFalse();
        assertThat(result(decision, SensorId.LEVERAGE).mode()).isEqualTo(mode);
        assertThat(result(decision, SensorId.LEVERAGE).finding().status()).isEqualTo(SensorFinding.Status.BREACHED);
    }

    @Test
    void reduces_an_order_to_the_largest_quantity_that_passes() {
        GivenPortfolio given = leverage(EnforcementMode.FULL);
        Decision decision = given.decisionOn(order("o-1", "ACME", "16000"));

        assertThat(decision.isApproved()).isTrue();
        assertThat(decision.approvedQuantity()).isEqualTo(Quantity.parse("15000"));
        assertThat(decision.assessment().action()).isEqualTo(SensorAction.REDUCE_POSITION);
        assertThat(decision.assessment().largestQuantity()).isEqualTo(Quantity.parse("15000"));
        assertThat(given.book().openOrder("o-1").remaining()).isEqualTo(Quantity.parse("15000"));
    }

    @Test
    void rejects_an_order_of_which_nothing_passes_and_names_the_sensor() {
        GivenPortfolio given = leverage(EnforcementMode.FULL).holding("ACME", "15000", "100.00");
        Decision decision = given.decisionOn(order("ACME", "1"));

        assertThat(decision.isApproved()).isFalse();
        assertThat(decision.reason()).isEqualTo("SENSORS");
        assertThat(decision.firstVeto().detail()).contains("LEVERAGE");
        assertThat(decision.assessment().largestQuantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void lets_an_order_that_reduces_pass() {
        GivenPortfolio given = leverage(EnforcementMode.FULL).holding("ACME", "20000", "100.00");

        assertThat(given.decisionOn(order("ACME", "-1000")).approvedQuantity()).isEqualTo(Quantity.parse("1000"));
    }

    @Test
    void halves_an_order_of_a_throttled_portfolio() {
        GivenPortfolio given = given(SensorId.VAR_BREACH, EnforcementMode.FULL, Policies.valueAtRisk("1", "2", "1e9"));
        Decision decision = given.decisionOn(order("ACME", "11"));

        // 11 x 100.00 x about two per cent: more than twice the threshold at 95 %, but a throttle at most by 99 %.
        assertThat(decision.assessment().action()).isNotEqualTo(SensorAction.NONE);
        assertThat(given(SensorId.TURNOVER, EnforcementMode.FULL, Policies.conduct(1e6, 1e6, 0.001))
                        .decisionOn(order("ACME", "11"))
                        .approvedQuantity())
                .isEqualTo(Quantity.parse("5"));
    }

    @Test
    void halts_the_portfolio_where_a_sensor_asks_for_it() {
        GivenPortfolio given = leverage(EnforcementMode.FULL);
        Decision decision = given.decisionOn(order("o-1", "ACME", "23000"));

        assertThat(decision.reason()).isEqualTo("SENSORS");
        assertThat(decision.assessment().action()).isEqualTo(SensorAction.HALT);
        assertThat(given.state().latches().at(HaltScope.portfolio("macro"))).isNotNull();
        assertThat(given.decisionOn(order("o-2", "ACME", "1")).reason()).isEqualTo("KILL_SWITCH");
    }

    @Test
    void rejects_what_increases_risk_while_a_sensor_that_enforces_cannot_see() {
        LimitSet limits =
                Policies.with(Policies.limits(Policies.WIDE_THRESHOLDS), SensorId.LIQUIDITY, EnforcementMode.FULL);
        GivenPortfolio given = GivenPortfolio.limitedTo(limits).holding("ACME", "10", "100.00");

        Decision more = given.decisionOn(order("o-1", "ACME", "1"));
        Decision less = given.decisionOn(order("o-2", "ACME", "-1"));

        assertThat(more.reason()).isEqualTo("SENSORS");
        assertThat(more.firstVeto().detail()).contains("LIQUIDITY").contains("cannot see");
        assertThat(less.isApproved()).isTrue();
    }

    @Test
    void monitors_on_while_a_sensor_that_monitors_cannot_see() {
        Decision decision = GivenPortfolio.standard().decisionOn(order("ACME", "1"));

        assertThat(decision.isApproved()).isTrue();
        assertThat(result(decision, SensorId.LIQUIDITY).finding().status()).isEqualTo(SensorFinding.Status.UNEVALUABLE);
    }

    @Test
    void never_softens_a_veto() {
        LimitSet limits = Policies.with(
                io.riskgate.enforcement.given.Limits.grossMax("1000"), SensorId.LEVERAGE, EnforcementMode.FULL);
        Decision decision = GivenPortfolio.limitedTo(limits).decisionOn(order("ACME", "11"));

        assertThat(decision.isApproved()).isFalse();
        assertThat(decision.reason()).isEqualTo("GROSS_EXPOSURE");
        assertThat(decision.assessment().largestQuantity()).isEqualTo(Quantity.parse("10"));
    }

    @Test
    void explains_what_the_instrument_contributes_and_what_the_market_leaves() {
        Decision decision = GivenPortfolio.standard().decisionOn(order("ACME", "100"));

        var share = decision.assessment().share();
        assertThat(share.component()).isCloseTo(share.total(), org.assertj.core.data.Offset.offset(1e-6));
        var leverage = decision.assessment().adaptation().leverage();
        assertThat(leverage.profile()).isEqualTo(1.5);
        assertThat(leverage.effective())
                .isEqualTo(leverage.profile() * leverage.classMultiplier() * leverage.stressMultiplier());
    }
}
