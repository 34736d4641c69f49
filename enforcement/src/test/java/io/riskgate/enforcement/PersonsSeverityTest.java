package io.riskgate.enforcement;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.kill.Closing;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person's command does at each severity, and that only two people release it. */
class PersonsSeverityTest {
    private static final HaltScope MACRO = HaltScope.portfolio("macro");

    private static Step ask(GivenPortfolio given, KillSeverity severity) {
        return given.when(new HaltMarker(50, "c-50", MACRO, severity, "carol", "looks wrong", NOW_MILLIS));
    }

    @Test
    void announces_a_warning_and_stops_nothing() {
        var given = standard();
        Step step = ask(given, KillSeverity.WARNING);

        assertThat(step.outputs()).singleElement().isInstanceOfSatisfying(Output.TradingCurbed.class, curbed -> {
            assertThat(curbed.latch().severity()).isEqualTo(KillSeverity.WARNING);
            assertThat(curbed.latch().reason()).isEqualTo("looks wrong");
        });
        assertThat(given.state().latches().all()).isEmpty();
        assertThat(given.decisionOn(order("ACME", "1")).isApproved()).isTrue();
    }

    @Test
    void throttles_to_half_the_size_until_two_people_resume() {
        var given = GivenPortfolio.limitedTo(Limits.quantityMax("100"));
        ask(given, KillSeverity.THROTTLE);
        assertThat(given.decisionOn(order("o-1", "ACME", "51")).reason()).isEqualTo("THROTTLE");
        assertThat(given.decisionOn(order("o-2", "ACME", "50")).isApproved()).isTrue();

        given.priced("ACME", "101.00", NOW_MILLIS);
        assertThat(given.decisionOn(order("o-3", "ACME", "51")).reason()).isEqualTo("THROTTLE");
        given.resumed(MACRO);
        assertThat(given.decisionOn(order("o-4", "ACME", "51")).isApproved()).isTrue();
    }

    @Test
    void lets_only_reducing_orders_pass_until_two_people_resume() {
        var given = standard().holding("ACME", "10", "100.00");
        ask(given, KillSeverity.REDUCE_ONLY);
        assertThat(given.decisionOn(order("o-1", "ACME", "1")).reason()).isEqualTo("REDUCE_ONLY");
        assertThat(given.decisionOn(order("o-2", "ACME", "-1")).isApproved()).isTrue();

        given.priced("ACME", "101.00", NOW_MILLIS);
        assertThat(given.decisionOn(order("o-3", "ACME", "1")).reason()).isEqualTo("REDUCE_ONLY");
        given.resumed(MACRO);
        assertThat(given.decisionOn(order("o-4", "ACME", "1")).isApproved()).isTrue();
    }

    @Test
    void halts_and_recommends_what_would_close_each_position_and_orders_nothing() {
        var given = standard().holding("ACME", "5", "100.00").holding("BETA", "-3", "50.00");
        Step step = ask(given, KillSeverity.LIQUIDATE);

        assertThat(step.outputs())
                .singleElement()
                .isInstanceOfSatisfying(
                        Output.TradingHalted.class,
                        halted -> assertThat(halted.closings())
                                .containsExactly(
                                        new Closing("macro", "ACME", Quantity.parse("-5")),
                                        new Closing("macro", "BETA", Quantity.parse("3"))));
        assertThat(given.decisionOn(order("o-1", "ACME", "-1")).reason()).isEqualTo("KILL_SWITCH");
        assertThat(given.decisionOn(new CancelRequested("o-2", "o-9", GivenPortfolio.ORIGIN, NOW_MILLIS))
                        .isApproved())
                .isTrue();
    }

    @Test
    void keeps_the_harder_of_two_that_persons_have_asked_for() {
        var given = standard().halted(MACRO);
        for (KillSeverity milder : List.of(KillSeverity.REDUCE_ONLY, KillSeverity.THROTTLE, KillSeverity.WARNING)) {
            ask(given, milder);
            assertThat(given.decisionOn(order("o-" + milder, "ACME", "1")).reason())
                    .isEqualTo("KILL_SWITCH");
        }
    }
}
