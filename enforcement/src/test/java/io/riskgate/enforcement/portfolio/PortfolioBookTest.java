package io.riskgate.enforcement.portfolio;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortfolioBookTest {
    @Test
    void sums_exposures_of_positions_in_base_currency() {
        RiskMeasures measures = standard()
                .holding("ACME", "100", "90.00")
                .holding("SAP", "-20", "210.00")
                .book()
                .measures();

        // 100 * 100.00 and -20 * 200.00 * 1.25.
        assertThat(measures.gross()).isEqualTo(Money.parse("15000"));
        assertThat(measures.net()).isEqualTo(Money.parse("5000"));
        assertThat(measures.scenarioCount()).isEqualTo(60);
    }

    @Test
    void counts_the_side_whose_reservations_make_the_position_larger() {
        var given = standard().holding("ACME", "10", "100.00").working("w-1", "ACME", "-15");
        assertThat(given.book().measures().net()).isEqualTo(Money.parse("1000")); // 10 is more than 10 - 15

        given.working("w-2", "ACME", "-10");
        assertThat(given.book().measures().net()).isEqualTo(Money.parse("-1500"));

        given.working("w-3", "ACME", "5");
        assertThat(given.book().measures().net()).isEqualTo(Money.parse("1500")); // a tie counts the purchases
    }

    @Test
    void marks_equity_by_hand_computed_numbers() {
        // ACME: 50 * (100 - 90) open and 50 * (95 - 90) taken. SAP: -20 * (200 - 210) EUR at 1.25.
        var given = standard()
                .holding("ACME", "100", "90.00")
                .holding("ACME", "-50", "95.00")
                .holding("SAP", "-20", "210.00");

        assertThat(given.book().markedAt(1))
                .isEqualTo(new EquityMark(Money.parse("1001000"), Money.parse("1001000"), 1));
    }

    @Test
    void starts_the_peak_at_the_capital_so_that_a_first_loss_shows() {
        var given = standard().holding("ACME", "100", "110.00");

        assertThat(given.book().equity())
                .isEqualTo(new EquityMark(Money.parse("999000"), Money.parse("1000000"), NOW_MILLIS));
    }

    @Test
    void has_no_equity_while_something_held_has_no_price() {
        var given = standard().holding("GHOST", "1", "1.00");

        assertThat(given.book().markedAt(1)).isNull();
        given.book().refresh();
        assertThat(given.book().arrays().hasUnvalued()).isTrue();
    }

    @Test
    void forgets_an_unpriced_position_as_soon_as_it_is_closed() {
        var given = standard().holding("GHOST", "1", "1.00").holding("GHOST", "-1", "1.00");

        assertThat(given.decisionOn(order("ACME", "1")).reason()).isEqualTo("NONE");
    }

    @Test
    void shortens_the_scenarios_to_the_youngest_instrument_and_back() {
        var given =
                standard().list(new InstrumentDefinition("YOUNG", AssetClass.EQUITY, "", "USD", Quantity.parse("1")));
        for (int day = 1; day <= 40; day++) {
            given.bar(
                    NOW_MILLIS,
                    List.of("ACME", "BETA", "EURUSD", "SAP", "YOUNG"),
                    List.of(0.01, 0.01, 0.0, 0.01, 0.02));
        }
        given.priced("YOUNG", "10.00", NOW_MILLIS).holding("ACME", "1", "100.00");
        assertThat(given.book().measures().scenarioCount()).isEqualTo(100);

        given.holding("YOUNG", "1", "10.00");
        assertThat(given.book().measures().scenarioCount()).isEqualTo(40);

        given.holding("YOUNG", "-1", "10.00");
        assertThat(given.book().measures().scenarioCount()).isEqualTo(100);
    }

    @Test
    void keeps_no_rounding_when_it_nets_to_nothing() {
        var given = standard().holding("ACME", "0.333333", "100.00").holding("SAP", "0.777777", "200.00");
        given.book().measures();
        given.holding("ACME", "-0.333333", "100.00").holding("SAP", "-0.777777", "200.00");

        assertThat(given.book().measures().sigmaDaily()).isZero();
        assertThat(given.book().snapshot(1).scenarioProfitAndLoss()).allMatch(profit -> profit == 0.0);
    }

    @Test
    void is_active_once_it_has_traded_or_may() {
        assertThat(standard().book().isActive()).isFalse();
        assertThat(standard().working("w-1", "ACME", "1").book().isActive()).isTrue();
        assertThat(standard()
                        .holding("ACME", "1", "1")
                        .holding("ACME", "-1", "1")
                        .book()
                        .isActive())
                .isTrue();
    }

    @Test
    void shows_in_a_snapshot_what_was_ever_held_and_not_what_was_only_ordered() {
        var given = standard().working("w-1", "BETA", "1").holding("ACME", "2", "90.00");

        assertThat(given.book().snapshot(1).positions())
                .containsExactly(new RiskSnapshot.PositionLine(
                        "ACME", Quantity.parse("2"), Money.parse("200"), Money.parse("20")));
    }

    @Test
    void does_not_throw_for_values_beyond_64_bits_but_knows_no_exposure() {
        var given = unknown().listed().limits(Limits.wide()).alternatingDays(30).priced();
        given.holding("ACME", "9223372036854", "0.00000001").priced("ACME", "90000000000", NOW_MILLIS);

        assertThat(given.decisionOn(order("o-1", "BETA", "1")).isApproved()).isFalse();
    }
}
