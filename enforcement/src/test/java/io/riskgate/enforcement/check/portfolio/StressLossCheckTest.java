package io.riskgate.enforcement.check.portfolio;

import static io.riskgate.enforcement.given.GivenPortfolio.limitedTo;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.NightlyRuns.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ACME costs 100.00 and BETA 50.00; the worst loss allowed is 1,000,000. */
class StressLossCheckTest {
    private static final long HOUR_MILLIS = 3_600_000L;
    private final StressLossCheck check = new StressLossCheck();

    private CheckResult result(GivenPortfolio given, String instrument, String units) {
        return check.evaluate(given.question(order(instrument, units)));
    }

    private static GivenPortfolio given(double worstLoss, long ageHours) {
        return limitedTo(Limits.wide()).after(run(worstLoss, ageHours));
    }

    @Test
    void passes_what_no_run_has_covered() {
        assertThat(result(limitedTo(Limits.wide()), "ACME", "30000").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void passes_at_the_limit_and_vetoes_just_above_it() {
        // Shock of 20 % and gap of 30 %: half of the exposure.
        assertThat(result(given(0, 1), "ACME", "20000").verdict()).isEqualTo(Verdict.PASSED);
        CheckResult above = result(given(0, 1), "ACME", "20001");
        assertThat(above.verdict()).isEqualTo(Verdict.VETOED);
        assertThat(above.observed()).isCloseTo(1_000_050, within(1e-6));
        assertThat(above.detail()).isEqualTo("CROWD of stress run nightly-1");
    }

    @Test
    void takes_the_gap_on_the_largest_name_of_the_book_with_the_order() {
        var holding = given(0, 1).holding("BETA", "20000", "50.00");
        // BETA 1,000,000 falls by 10 %, ACME 500,000 by 20 %; the gap is 30 % of 1,000,000.
        assertThat(result(holding, "ACME", "5000").observed()).isCloseTo(500_000, within(1e-6));
        // ACME 2,000,000 is larger.
        assertThat(result(holding, "ACME", "20000").observed()).isCloseTo(1_100_000, within(1e-6));
    }

    @Test
    void believes_the_run_where_it_found_more() {
        assertThat(result(given(1_000_000, 1), "ACME", "1").verdict()).isEqualTo(Verdict.PASSED);
        CheckResult above = result(given(1_000_000.01, 1), "ACME", "1");
        assertThat(above.verdict()).isEqualTo(Verdict.VETOED);
        assertThat(above.detail()).isEqualTo("stress run nightly-1");
    }

    @Test
    void takes_a_quarter_more_after_26_hours_and_knows_nothing_after_50() {
        assertThat(result(given(800_000, 26), "ACME", "1").observed()).isEqualTo(800_000);
        assertThat(result(given(800_001, 27), "ACME", "1").verdict()).isEqualTo(Verdict.VETOED);
        assertThat(result(given(800_000, 50), "ACME", "1").observed()).isEqualTo(1_000_000);
        assertThat(result(given(0, 51), "ACME", "1").verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    @Test
    void lets_no_order_that_is_dated_back_make_a_run_younger() {
        OrderSubmitted now = order("ACME", "1");
        var dated = new OrderSubmitted(
                now.orderId(), now.origin(), now.terms(), now.eventTimeMillis() - 20 * HOUR_MILLIS, 0);

        assertThat(check.evaluate(given(800_000, 40).question(dated)).observed())
                .isEqualTo(1_000_000);
        assertThat(check.evaluate(given(0, 51).question(dated)).verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    @Test
    void keeps_the_newer_run_where_an_older_one_comes_late() {
        GivenPortfolio given = given(900_000, 1).after(run(0, 2));

        assertThat(result(given, "ACME", "1").observed()).isEqualTo(900_000);
        var rebuilt = given.rows().rebuilt().book("macro").whatIf().stress().report();
        assertThat(rebuilt.worstLoss()).isEqualTo(900_000);
        assertThat(result(given.after(run(800_000, 1)), "ACME", "1").observed()).isEqualTo(800_000);
    }

    @Test
    void knows_nothing_of_an_instrument_that_is_in_no_scenario() {
        assertThat(result(given(0, 1), "SAP", "1").verdict()).isEqualTo(Verdict.UNEVALUABLE);
        assertThat(result(given(0, 1).holding("SAP", "10", "200.00"), "ACME", "1")
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
    }

    @Test
    void passes_a_reducing_order_whatever_the_run_says() {
        for (var given : List.of(given(5_000_000, 1), given(0, 100))) {
            assertThat(result(given.holding("ACME", "10000", "100.00"), "ACME", "-1000")
                            .verdict())
                    .isEqualTo(Verdict.PASSED);
        }
    }
}
