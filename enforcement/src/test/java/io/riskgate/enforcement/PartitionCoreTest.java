package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.ORIGIN;
import static io.riskgate.enforcement.given.GivenPortfolio.answers;
import static io.riskgate.enforcement.given.GivenPortfolio.filled;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.Outcome;
import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.portfolio.OpenOrder;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet.OrderLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of orders and their fills; halts have their own test. */
class PartitionCoreTest {
    private static final long HOUR = Limits.ORDER_LIFETIME_MAX_MILLIS;

    @Test
    void approves_an_order_and_reserves_it() {
        var given = standard();
        Decision decision = given.decisionOn(order("o-1", "ACME", "100"));

        assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decision.approvedQuantity()).isEqualTo(Quantity.parse("100"));
        assertThat(decision.results()).hasSize(38).allMatch(result -> result.passed());
        assertThat(decision.validUntilMillis()).isEqualTo(NOW_MILLIS + 60_000);
        assertThat(given.book().openOrders())
                .containsExactly(new OpenOrder(
                        "o-1", "macro", "trend", "ACME", Side.BUY, Quantity.parse("100"), NOW_MILLIS + HOUR));
    }

    @Test
    void approves_no_longer_than_the_order_itself_lives() {
        var brief = new OrderSubmitted("o-1", ORIGIN, terms("ACME", "1", ""), NOW_MILLIS, NOW_MILLIS + 5_000);

        assertThat(standard().decisionOn(brief).validUntilMillis()).isEqualTo(NOW_MILLIS + 5_000);
    }

    @Test
    void rejects_with_the_first_veto_as_reason_and_reserves_nothing() {
        var given = GivenPortfolio.limitedTo(Limits.grossMax("9999.9999"));
        Decision decision = given.decisionOn(order("ACME", "100"));

        assertThat(decision.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decision.reason()).isEqualTo("GROSS_EXPOSURE");
        assertThat(decision.approvedQuantity()).isEqualTo(Quantity.ZERO);
        assertThat(decision.validUntilMillis()).isZero();
        assertThat(given.book().openOrders()).isEmpty();
    }

    @Test
    void repeats_its_answer_to_the_same_content_though_it_would_answer_otherwise_now() {
        var given = standard();
        Decision first = given.decisionOn(order("o-1", "ACME", "100"));
        given.limits(Limits.of("macro", "USD", "1"));
        Step again = given.when(again("o-1"));

        assertThat(again.outputs()).containsExactly(new Output.DecisionMade(first, true));
        assertThat(again.changes()).isEmpty();
    }

    @Test
    void takes_an_approval_back_that_is_asked_for_again_behind_a_halt_and_repeats_it_after_the_resume() {
        var given = standard();
        Decision first = given.decisionOn(order("o-1", "ACME", "100"));
        given.halted(HaltScope.FIRM);
        Step halted = given.when(again("o-1"));

        assertThat(GivenPortfolio.answers(halted)).singleElement().satisfies(answer -> {
            assertThat(answer.repeated()).isFalse();
            assertThat(answer.decision().reason()).isEqualTo("KILL_SWITCH");
            assertThat(answer.decision().orderFingerprint()).isEqualTo(first.orderFingerprint());
        });
        assertThat(given.book().openOrders()).as("it may be working already").hasSize(1);

        given.resumed(HaltScope.FIRM);
        assertThat(given.when(again("o-1")).outputs()).containsExactly(new Output.DecisionMade(first, true));
    }

    private static OrderSubmitted again(String orderId) {
        return new OrderSubmitted(
                orderId, new Origin("macro", "trend", "another-sending"), terms("ACME", "100", ""), NOW_MILLIS, 0);
    }

    @Test
    void refuses_other_content_under_a_used_id_and_keeps_the_first_answer() {
        var given = standard();
        Decision first = given.decisionOn(order("o-1", "ACME", "100"));

        assertThat(given.decisionOn(order("o-1", "ACME", "101")).reason()).isEqualTo("DUPLICATE_CONFLICT");
        assertThat(given.rows().decisionOf("o-1")).isEqualTo(first);
        assertThat(given.book().openOrders()).extracting(OpenOrder::remaining).containsExactly(Quantity.parse("100"));
    }

    @Test
    void grants_a_cancel_under_a_halt_and_keeps_the_reservation_until_the_venue_speaks() {
        var given = standard().working("o-1", "ACME", "100").halted(HaltScope.FIRM);
        Decision decision = given.decisionOn(new CancelRequested("c-1", "o-1", ORIGIN, NOW_MILLIS));

        assertThat(decision.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decision.results()).isEmpty();
        assertThat(given.book().openOrders()).hasSize(1);
    }

    @Test
    void grants_a_cancel_of_an_order_it_has_never_seen() {
        assertThat(GivenPortfolio.unknown()
                        .decisionOn(new CancelRequested("c-1", "o-9", ORIGIN, NOW_MILLIS))
                        .isApproved())
                .isTrue();
    }

    @Test
    void answers_a_malformed_order_once_and_then_repeats() {
        var given = standard();
        var malformed = new OrderMalformed("o-1", ORIGIN, "f-1", "QTY", "quantity is -1", NOW_MILLIS);
        Decision decision = given.decisionOn(malformed);

        assertThat(decision.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decision.firstVeto().detail()).isEqualTo("QTY: quantity is -1");
        assertThat(given.when(malformed).outputs()).containsExactly(new Output.DecisionMade(decision, true));
    }

    @Test
    void uses_a_reservation_fill_by_fill_until_nothing_remains() {
        var given = standard().working("o-1", "ACME", "100");
        given.when(filled("e-1", "o-1", "ACME", "60", "100.00"));
        assertThat(given.book().openOrder("o-1").remaining()).isEqualTo(Quantity.parse("40"));

        given.when(filled("e-2", "o-1", "ACME", "40", "100.00"));
        assertThat(given.book().openOrders()).isEmpty();
        assertThat(given.book().position("ACME").quantity()).isEqualTo(Quantity.parse("100"));
    }

    @Test
    void folds_more_than_was_ordered_because_it_has_happened() {
        var given = standard().working("o-1", "ACME", "100");
        given.when(filled("e-1", "o-1", "ACME", "150", "100.00"));

        assertThat(given.book().openOrders()).isEmpty();
        assertThat(given.book().position("ACME").quantity()).isEqualTo(Quantity.parse("150"));
    }

    @Test
    void frees_nothing_for_a_fill_of_another_instrument_or_side() {
        var given = standard().working("o-1", "ACME", "100");
        given.when(filled("e-1", "o-1", "BETA", "100", "50.00"));
        given.when(filled("e-2", "o-1", "ACME", "-100", "100.00"));

        assertThat(given.book().openOrder("o-1").remaining()).isEqualTo(Quantity.parse("100"));
    }

    @Test
    void frees_a_reservation_when_the_venue_closes_the_order() {
        var given = standard().working("o-1", "ACME", "100");
        given.when(new OrderClosed("x-1", "o-1", ORIGIN, OrderClosed.Reason.CANCELED, NOW_MILLIS));

        assertThat(given.book().openOrders()).isEmpty();
    }

    @Test
    void frees_a_reservation_when_the_markets_clock_reaches_its_end() {
        var given = standard().working("o-1", "ACME", "100").working("o-2", "ACME", "1");
        given.priced("ACME", "100.00", NOW_MILLIS + HOUR - 1);
        assertThat(given.book().openOrders()).hasSize(2);

        given.priced("ACME", "100.00", NOW_MILLIS + HOUR);
        assertThat(given.book().openOrders()).isEmpty();
    }

    @Test
    void keeps_a_reservation_that_never_ends_instead_of_wrapping_round() {
        var limits = Limits.with(
                Limits.wide(),
                new OrderLimits(
                        Limits.WIDE_ORDERS.quantityMax(),
                        Limits.WIDE_ORDERS.notionalMax(),
                        0.05,
                        5_000,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE));
        var given =
                GivenPortfolio.limitedTo(limits).working("o-1", "ACME", "100").priced();

        assertThat(given.book().openOrder("o-1").expiresAtMillis()).isEqualTo(Long.MAX_VALUE);
        assertThat(given.rows().decisionOf("o-1").validUntilMillis()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void folds_an_execution_once() {
        var given = standard().holding("ACME", "100", "100.00");
        Step again = given.when(filled("open-1", "order-of-1", "ACME", "100", "100.00"));

        assertThat(again.changes()).isEmpty();
        assertThat(again.outputs()).isEmpty();
        assertThat(given.book().position("ACME").quantity()).isEqualTo(Quantity.parse("100"));
    }

    @Test
    void refuses_other_content_under_a_folded_execution_id() {
        var given = standard().holding("ACME", "100", "100.00");
        Step conflict = given.when(filled("open-1", "order-of-1", "ACME", "99", "100.00"));

        assertThat(conflict.changes()).isEmpty();
        assertThat(conflict.outputs()).singleElement().isInstanceOfSatisfying(Output.InputRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo("FILL_CONFLICT");
            assertThat(refused.detail()).startsWith("execution id open-1 was folded before with other content");
        });
        assertThat(given.book().position("ACME").quantity()).isEqualTo(Quantity.parse("100"));
    }

    @Test
    void folds_a_fill_of_an_order_it_has_never_seen_and_of_a_portfolio_without_limits() {
        var given = GivenPortfolio.unknown();
        given.when(filled("e-1", "o-9", "GHOST", "-5", "1.00"));

        assertThat(given.book().position("GHOST").quantity()).isEqualTo(Quantity.parse("-5"));
    }

    @Test
    void writes_no_equity_row_for_a_price_that_changes_nothing() {
        var given = standard().holding("ACME", "1", "100.00");
        Step same = given.when(new MarketStateUpdated(1_000, NOW_MILLIS, List.of(), null));

        assertThat(same.changes()).hasSize(1).first().isInstanceOf(StateChange.MarketAdvanced.class);
    }

    @Test
    void says_nothing_of_a_portfolio_that_has_limits_but_never_traded() {
        var given = standard();
        Step bar = given.when(new MarketStateUpdated(
                1_000,
                NOW_MILLIS,
                List.of(),
                new MarketStateUpdated.Bar(61, NOW_MILLIS, List.of("ACME"), List.of(0.1))));

        assertThat(bar.outputs()).isEmpty();
        assertThat(answers(bar)).isEmpty();
    }
}
