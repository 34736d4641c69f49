package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.ORIGIN;
import static io.riskgate.enforcement.given.GivenPortfolio.filled;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What halts a partition's portfolios and what lets them go on. */
class HaltsTest {
    private static final HaltScope MACRO = HaltScope.portfolio("macro");

    @Test
    void rejects_after_a_halt_and_approves_after_a_resume() {
        var given = standard().halted(HaltScope.FIRM);
        assertThat(given.decisionOn(order("o-1", "ACME", "1")).reason()).isEqualTo("KILL_SWITCH");

        given.resumed(HaltScope.FIRM);
        assertThat(given.decisionOn(order("o-2", "ACME", "1")).isApproved()).isTrue();
    }

    @Test
    void keeps_a_halt_whose_scope_another_resume_does_not_name() {
        var given = standard().halted(MACRO).halted(HaltScope.FIRM).resumed(HaltScope.FIRM);

        assertThat(given.decisionOn(order("ACME", "1")).reason()).isEqualTo("KILL_SWITCH");
    }

    @Test
    void keeps_a_halt_through_a_rebuild() {
        var given = standard().halted(MACRO);

        assertThat(given.rows().rebuilt().latches().at(MACRO))
                .isEqualTo(given.state().latches().at(MACRO));
    }

    @Test
    void keeps_the_first_latch_of_a_scope_in_memory_and_in_its_row() {
        var given = standard().halted(MACRO);
        List<KillLatch> first = given.state().latches().at(MACRO);
        Step second = given.when(new HaltMarker(99, "h-99", MACRO, "dave", "again", NOW_MILLIS));

        assertThat(given.state().latches().at(MACRO)).isEqualTo(first);
        assertThat(given.rows().rebuilt().latches().at(MACRO)).isEqualTo(first);
        assertThat(given.state().controlVersion()).isEqualTo(99);
        assertThat(second.outputs()).hasSize(1);
    }

    @Test
    void keeps_its_kill_sequence_where_a_marker_claims_an_older_one() {
        var given = standard().after(new HaltMarker(99, "h-99", MACRO, "dave", "again", NOW_MILLIS));
        given.when(new HaltMarker(98, "h-98", MACRO, "dave", "again", NOW_MILLIS));

        assertThat(given.state().killSequence()).isEqualTo(99);
        assertThat(given.rows().rebuilt().killSequence()).isEqualTo(99);
    }

    @Test
    void folds_fills_after_a_halt() {
        var given = standard().halted(HaltScope.FIRM).holding("ACME", "5", "100.00");

        assertThat(given.book().position("ACME").quantity()).isEqualTo(Quantity.parse("5"));
    }

    @Test
    void halts_a_portfolio_exactly_at_its_drawdown() {
        var given = standard().holding("ACME", "10000", "100.00").priced("ACME", "85.0001", NOW_MILLIS);
        assertThat(given.state().latches().all()).isEmpty();

        given.priced("ACME", "85.00", NOW_MILLIS);
        assertThat(given.state().latches().at(MACRO).get(0).cause()).isEqualTo(Cause.PORTFOLIO_DRAWDOWN);
        assertThat(given.decisionOn(order("ACME", "-1")).reason()).isEqualTo("KILL_SWITCH");
    }

    @Test
    void counts_the_drawdown_from_the_equity_that_two_people_resumed_at() {
        var given = standard()
                .holding("ACME", "10000", "100.00")
                .priced("ACME", "85.00", NOW_MILLIS)
                .resumed(MACRO);
        assertThat(given.book().equity())
                .isEqualTo(new EquityMark(Money.parse("850000"), Money.parse("850000"), NOW_MILLIS));

        given.priced("ACME", "73.00", NOW_MILLIS); // 120,000 of 850,000 is 14.1 %
        assertThat(given.state().latches().all()).isEmpty();
        given.priced("ACME", "72.00", NOW_MILLIS); // 130,000 is 15.3 %
        assertThat(given.state().latches().isHalted(MACRO)).isTrue();
    }

    @Test
    void keeps_the_peak_when_a_portfolio_is_resumed_that_was_not_halted() {
        var given = standard()
                .holding("ACME", "10000", "100.00")
                .priced("ACME", "90.00", NOW_MILLIS)
                .resumed(MACRO);

        assertThat(given.book().equity().peakEquity()).isEqualTo(Money.parse("1000000"));
    }

    @Test
    void moves_equity_and_peak_with_capital_that_comes_or_goes() {
        var given = standard().holding("ACME", "10000", "100.00").priced("ACME", "95.00", NOW_MILLIS);
        given.limits(Limits.of("macro", "USD", "600000")).priced();

        assertThat(given.book().equity().peakEquity()).isEqualTo(Money.parse("600000"));
        assertThat(given.state().latches().all()).isEmpty();
    }

    @Test
    void halts_the_portfolio_and_refuses_the_fill_that_no_position_can_hold() {
        var given = standard().holding("ACME", "9000000000000", "0.00000001");
        var trade = new FillReceived.Trade("ACME", Side.BUY, new Quantity(Long.MAX_VALUE), Price.parse("0.00000001"));
        Step step = given.when(new FillReceived("e-1", "o-1", ORIGIN, trade, NOW_MILLIS));

        assertThat(given.state().latches().at(MACRO).get(0).cause()).isEqualTo(Cause.FOLD_FAILED);
        assertThat(step.outputs())
                .hasSize(2)
                .last()
                .isInstanceOfSatisfying(
                        Output.InputRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("FOLD_FAILED"));
        assertThat(given.book().position("ACME").quantity()).isEqualTo(Quantity.parse("9000000000000"));
        assertThat(given.rows().fingerprintOf("e-1")).isNull();
        assertThat(given.rows().rebuilt().latches().at(MACRO))
                .isEqualTo(given.state().latches().at(MACRO));
    }

    @Test
    void keeps_a_position_that_cannot_be_valued_and_halts_its_portfolio() {
        var given = standard().priced("ACME", "90000000000", NOW_MILLIS);
        given.when(filled("e-1", "o-1", "ACME", "9223372036", "0.00000001"));

        assertThat(given.book().position("ACME").quantity()).isEqualTo(Quantity.parse("9223372036"));
        assertThat(given.state().latches().at(MACRO).get(0).cause()).isEqualTo(Cause.FOLD_FAILED);
        assertThat(given.rows().fingerprintOf("e-1")).isNotNull();
    }

    @Test
    void halts_the_other_portfolios_drawdown_though_one_cannot_be_valued() {
        var given = standard().limits(Limits.of("zeta", "USD", "1000000"));
        given.when(filled("e-1", "o-1", "BETA", "9223372036854", "0.00000001"));
        var zeta = new Origin("zeta", "trend", "c-1");
        var trade = new FillReceived.Trade("ACME", Side.BUY, Quantity.parse("10000"), Price.parse("100.00"));
        given.when(new FillReceived("e-2", "o-2", zeta, trade, NOW_MILLIS));
        given.priced("BETA", "90000000000", NOW_MILLIS).priced("ACME", "80.00", NOW_MILLIS);

        assertThat(given.state()
                        .latches()
                        .at(HaltScope.portfolio("zeta"))
                        .get(0)
                        .cause())
                .isEqualTo(Cause.PORTFOLIO_DRAWDOWN);
        assertThat(given.state().latches().at(MACRO).get(0).cause()).isEqualTo(Cause.FOLD_FAILED);
    }

    @Test
    void answers_a_resume_of_something_that_was_never_halted() {
        Step step = standard().when(new ResumeGranted(99, "r-1", MACRO, "alice", "bob", NOW_MILLIS));

        assertThat(step.outputs()).containsExactly(new Output.TradingResumed(MACRO, "r-1", "alice", "bob", NOW_MILLIS));
    }

    @Test
    void rejects_an_order_beyond_64_bits_without_halting_anybody() {
        var given = standard();
        var terms = new OrderTerms("SAP", Side.BUY, new Quantity(Long.MAX_VALUE), null);

        assertThat(given.decisionOn(new OrderSubmitted("o-1", ORIGIN, terms, NOW_MILLIS, 0))
                        .isApproved())
                .isFalse();
        assertThat(given.state().latches().all()).isEmpty();
    }
}
