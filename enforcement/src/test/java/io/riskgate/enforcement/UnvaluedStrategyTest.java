package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What disables a strategy while one of its positions, GAMMA, has no price. */
class UnvaluedStrategyTest {
    private static final KillSwitchLimits ONLY_STRATEGIES = new KillSwitchLimits(
            KillSwitchLimits.UNBOUNDED.throttleAtRatio(),
            KillSwitchLimits.UNBOUNDED.rejections(),
            KillSwitchLimits.UNBOUNDED.velocity(),
            KillSwitchLimits.STANDARD.strategies(),
            KillSwitchLimits.UNBOUNDED.portfolio(),
            KillSwitchLimits.UNBOUNDED.throttle());

    private final GivenPortfolio given = GivenPortfolio.limitedTo(
                    Limits.quantityMax("100").withPolicy(RiskPolicy.STANDARD.with(ONLY_STRATEGIES)))
            .list(new InstrumentDefinition("GAMMA", AssetClass.EQUITY, "", "USD", Quantity.parse("1")))
            .holding("GAMMA", "1", "10.00");

    private List<Cause> pulled() {
        return given.state().latches().at(HaltScope.strategyOf("macro", "trend")).stream()
                .map(KillLatch::cause)
                .toList();
    }

    @Test
    void disables_a_strategy_at_its_fifth_losing_trade_in_a_row() {
        given.holding("ACME", "10", "100.00");
        for (int trade = 0; trade < 4; trade++) {
            given.holding("ACME", "-1", "99.00");
        }
        assertThat(pulled()).isEmpty();

        given.holding("ACME", "-1", "99.00");
        assertThat(pulled()).containsExactly(Cause.STRATEGY_LOSSES);
    }

    @Test
    void disables_a_strategy_whose_first_twenty_orders_are_rejected() {
        for (int i = 1; i < 20; i++) {
            assertThat(given.decisionOn(order("o-" + i, "ACME", "101")).reason())
                    .isEqualTo("QUANTITY");
        }
        assertThat(pulled()).isEmpty();

        given.decisionOn(order("o-20", "ACME", "101"));
        assertThat(pulled()).containsExactly(Cause.STRATEGY_REJECTIONS);
    }

    @Test
    void measures_the_drawdown_again_once_everything_held_has_a_price() {
        given.holding("ACME", "1000", "100.00").priced("ACME", "50.00", NOW_MILLIS); // 50,000 of 400,000 allocated
        assertThat(pulled()).isEmpty();

        given.priced("GAMMA", "10.00", NOW_MILLIS);
        assertThat(pulled()).containsExactly(Cause.STRATEGY_DRAWDOWN);
    }
}
