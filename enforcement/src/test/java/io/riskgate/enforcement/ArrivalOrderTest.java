package io.riskgate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Definitions and prices come over different topics: which of them is first is an accident of the day. */
class ArrivalOrderTest {
    private static final List<String> NAMES = List.of("SAP", "ACME", "EURUSD", "BETA");

    @Test
    void a_decision_is_the_same_to_the_last_digit_whatever_was_heard_of_first() {
        var definitionsFirst = moved(GivenPortfolio.unknown().listed().limits(Limits.wide()));
        var pricesFirst = moved(GivenPortfolio.unknown().limits(Limits.wide())).listed();

        assertThat(sensors(held(definitionsFirst))).isEqualTo(sensors(held(pricesFirst)));
    }

    @Test
    void a_decision_is_the_same_to_the_last_digit_whether_an_order_had_worked_in_the_instrument() {
        GivenPortfolio untouched = held(moved(GivenPortfolio.unknown().listed().limits(Limits.wide())));
        GivenPortfolio touched = held(moved(GivenPortfolio.unknown().listed().limits(Limits.wide())))
                .working("w-1", "ACME", "1")
                .after(new OrderClosed(
                        "x-1", "w-1", GivenPortfolio.ORIGIN, OrderClosed.Reason.CANCELED, GivenPortfolio.NOW_MILLIS));
        touched.book().forgetDerived();

        assertThat(sensors(untouched)).isEqualTo(sensors(touched));
    }

    private static GivenPortfolio moved(GivenPortfolio given) {
        Random random = new Random(7);
        for (int day = 0; day < 120; day++) {
            given.nextBar(
                    NAMES,
                    NAMES.stream().map(name -> 0.01 * random.nextGaussian()).toList());
        }
        return given;
    }

    private static GivenPortfolio held(GivenPortfolio given) {
        return given.priced()
                .holding("SAP", "70", "200.00")
                .holding("BETA", "-130", "50.00")
                .holding("EURUSD", "9000", "1.25");
    }

    private static List<String> sensors(GivenPortfolio given) {
        return given.decisionOn(GivenPortfolio.order("ACME", "17")).assessment().sensors().stream()
                .map(Object::toString)
                .toList();
    }
}
