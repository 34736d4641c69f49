package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.ORIGIN;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Policies;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import io.riskgate.enforcement.value.limit.OrderRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may trade what, and how fast: the rules of the veto plane that the policy names. */
class OrderRulesTest {
    private static GivenPortfolio ruled(OrderRules rules) {
        return GivenPortfolio.limitedTo(Policies.policy(policy -> policy.with(rules)));
    }

    private static GivenPortfolio narrowed(NarrowerLimits narrower) {
        return GivenPortfolio.limitedTo(Policies.policy(policy -> policy.with(List.of(narrower))));
    }

    private static String reason(GivenPortfolio given, String instrument, String units) {
        return given.decisionOn(order(instrument, units)).reason();
    }

    @Test
    void refuses_an_instrument_on_the_restricted_list() {
        GivenPortfolio given = ruled(OrderRules.of(List.of("ACME"), List.of(), 1e9, 1));

        assertThat(reason(given, "ACME", "1")).isEqualTo("RESTRICTED");
        assertThat(given.decisionOn(order("o-2", "BETA", "1")).isApproved()).isTrue();
    }

    @Test
    void refuses_a_strategy_that_is_switched_off() {
        assertThat(reason(ruled(OrderRules.of(List.of(), List.of("trend"), 1e9, 1)), "ACME", "1"))
                .isEqualTo("STRATEGY_ENABLED");
        assertThat(reason(ruled(OrderRules.of(List.of(), List.of("other"), 1e9, 1)), "ACME", "1"))
                .isEqualTo("NONE");
    }

    @Test
    void refuses_the_side_that_is_not_permitted() {
        var buyOnly = new NarrowerLimits(LimitLevel.INSTRUMENT, "ACME", Side.BUY, null, null, null);

        assertThat(reason(narrowed(buyOnly), "ACME", "-1")).isEqualTo("SIDE_PERMITTED");
        assertThat(reason(narrowed(buyOnly), "ACME", "1")).isEqualTo("NONE");
    }

    @Test
    void refuses_a_limit_price_between_two_ticks() {
        GivenPortfolio given = GivenPortfolio.standard()
                .list(new InstrumentDefinition(
                        "ACME", AssetClass.EQUITY, "", "USD", Quantity.parse("1"), Price.parse("0.05"), null));
        var between = new OrderSubmitted("o-1", ORIGIN, terms("ACME", "1", "100.01"), NOW_MILLIS, 0);
        var on = new OrderSubmitted("o-2", ORIGIN, terms("ACME", "1", "100.05"), NOW_MILLIS, 0);

        assertThat(given.decisionOn(between).reason()).isEqualTo("TICK_SIZE");
        assertThat(given.decisionOn(on).isApproved()).isTrue();
    }

    @Test
    void refuses_what_a_strategy_or_an_instrument_may_not_trade_at_once() {
        var byStrategy = new NarrowerLimits(LimitLevel.STRATEGY, "trend", null, Quantity.parse("10"), null, null);
        var byInstrument = new NarrowerLimits(LimitLevel.INSTRUMENT, "ACME", null, null, Money.parse("1000"), null);

        assertThat(reason(narrowed(byStrategy), "ACME", "10")).isEqualTo("NONE");
        assertThat(reason(narrowed(byStrategy), "ACME", "11")).isEqualTo("STRATEGY_LIMIT");
        assertThat(reason(narrowed(byInstrument), "ACME", "10")).isEqualTo("NONE");
        assertThat(reason(narrowed(byInstrument), "ACME", "11")).isEqualTo("INSTRUMENT_LIMIT");
    }

    @Test
    void refuses_exposure_to_an_instrument_above_its_own_limit_unless_it_shrinks() {
        var capped = new NarrowerLimits(LimitLevel.INSTRUMENT, "ACME", null, null, null, Money.parse("1000"));

        assertThat(reason(narrowed(capped), "ACME", "10")).isEqualTo("NONE");
        assertThat(reason(narrowed(capped), "ACME", "11")).isEqualTo("INSTRUMENT_EXPOSURE");
        assertThat(reason(narrowed(capped).holding("ACME", "20", "100.00"), "ACME", "-5"))
                .isEqualTo("NONE");
    }

    @Test
    void refuses_orders_that_come_faster_than_they_may() {
        GivenPortfolio given = ruled(OrderRules.of(List.of(), List.of(), 60, 2));

        assertThat(given.decisionOn(order("o-1", "ACME", "1")).isApproved()).isTrue();
        assertThat(given.decisionOn(order("o-2", "ACME", "1")).isApproved()).isTrue();
        assertThat(given.decisionOn(order("o-3", "ACME", "1")).reason()).isEqualTo("ORDER_RATE");
        // One token a second comes back.
        var later = new OrderSubmitted("o-4", ORIGIN, terms("ACME", "1", ""), NOW_MILLIS + 1_000, 0);
        var tooSoon = new OrderSubmitted("o-5", ORIGIN, terms("ACME", "1", ""), NOW_MILLIS + 1_999, 0);
        assertThat(given.decisionOn(later).isApproved()).isTrue();
        assertThat(given.decisionOn(tooSoon).reason()).isEqualTo("ORDER_RATE");
    }
}
