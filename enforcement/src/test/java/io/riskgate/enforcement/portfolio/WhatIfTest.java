package io.riskgate.enforcement.portfolio;

import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.value.Money;
import org.junit.jupiter.api.Test;

class WhatIfTest {
    @Test
    void says_so_before_any_order_has_been_projected() {
        assertThat(standard().book().whatIf().after()).isNull();
        assertThat(standard().book().whatIf().cause()).isEqualTo("no order has been projected yet");
        assertThat(standard().book().whatIf().isReducing()).isFalse();
    }

    @Test
    void equals_the_book_after_the_order_has_been_filled() {
        var given = standard().holding("ACME", "100", "100.00").holding("SAP", "-30", "200.00");
        RiskMeasures projected = projected(given, "SAP", "45").after();
        RiskMeasures filled = given.holding("SAP", "45", "200.00").book().measures();

        assertThat(projected.gross()).isEqualTo(filled.gross());
        assertThat(projected.net()).isEqualTo(filled.net());
        assertThat(projected.sigmaDaily()).isCloseTo(filled.sigmaDaily(), within(1e-9));
        assertThat(projected.valueAtRisk99()).isCloseTo(filled.valueAtRisk99(), within(1e-9));
    }

    @Test
    void changes_nothing_of_the_book() {
        var given = standard().holding("ACME", "100", "100.00");
        RiskSnapshot before = given.book().snapshot(1);
        projected(given, "BETA", "-7");

        assertThat(given.book().snapshot(1)).isEqualTo(before);
    }

    @Test
    void adds_the_orders_own_sides_reservations_only() {
        var given = standard().working("w-1", "ACME", "10").working("w-2", "ACME", "-4");

        assertThat(projected(given, "ACME", "1").after().net()).isEqualTo(Money.parse("1100"));
        assertThat(projected(given, "ACME", "-1").after().net()).isEqualTo(Money.parse("-500"));
    }

    @Test
    void reduces_down_to_flat_and_to_the_same_size_on_the_other_side_at_most() {
        var given = standard().holding("ACME", "100", "100.00");

        assertThat(projected(given, "ACME", "-1").isReducing()).isTrue();
        assertThat(projected(given, "ACME", "-100").isReducing()).isTrue();
        assertThat(projected(given, "ACME", "-201").isReducing()).isFalse();
        assertThat(projected(given, "ACME", "1").isReducing()).isFalse();
    }

    @Test
    void does_not_call_an_order_reducing_because_the_other_side_reserves_more_than_it() {
        var flat = standard().working("w-1", "ACME", "-100");
        assertThat(projected(flat, "ACME", "90").isReducing()).isFalse();

        var long100 = standard().holding("ACME", "100", "100.00").working("w-1", "ACME", "-250");
        assertThat(projected(long100, "ACME", "1").isReducing()).isFalse();
    }

    @Test
    void does_not_call_a_hedge_reducing_that_makes_gross_larger() {
        var given = standard().holding("ACME", "100", "100.00");

        assertThat(projected(given, "BETA", "-1").isReducing()).isFalse();
    }

    @Test
    void does_not_call_a_smaller_gross_reducing_when_a_hedge_is_lost() {
        // Both move alike, so the short BETA hedges: buying it back lowers gross and raises value at risk.
        var given = standard().holding("ACME", "100", "100.00").holding("BETA", "-100", "50.00");

        assertThat(projected(given, "BETA", "10").after().gross()).isEqualTo(Money.parse("14500"));
        assertThat(projected(given, "BETA", "10").isReducing()).isFalse();
    }

    @Test
    void keeps_no_figures_of_the_order_before() {
        var given = standard();
        projected(given, "ACME", "1");
        WhatIf whatIf = projected(given, "GHOST", "1");

        assertThat(whatIf.after()).isNull();
        assertThat(whatIf.notional()).isNull();
        assertThat(whatIf.cause()).isEqualTo("no price or no conversion rate for GHOST");
    }

    @Test
    void says_why_figures_beyond_64_bits_cannot_be_computed() {
        WhatIf whatIf = projected(standard(), "SAP", "9223372036854.775807");

        assertThat(whatIf.after()).isNull();
        assertThat(whatIf.cause()).startsWith("the figures cannot be computed: overflow");
    }

    private static WhatIf projected(GivenPortfolio given, String instrument, String units) {
        WhatIf whatIf = given.book().whatIf();
        whatIf.project(terms(instrument, units, ""));
        return whatIf;
    }
}
