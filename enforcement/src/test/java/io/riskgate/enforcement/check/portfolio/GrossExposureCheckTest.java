package io.riskgate.enforcement.check.portfolio;

import static io.riskgate.enforcement.given.GivenPortfolio.limitedTo;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import org.junit.jupiter.api.Test;

/** The portfolio is short 100 BETA at 50.00, so 5,000.00 of every limit is taken; ACME costs 100.00. */
class GrossExposureCheckTest {
    private final GrossExposureCheck check = new GrossExposureCheck();

    @Test
    void passes_just_below_and_at_the_limit() {
        assertThat(result("15000.0001", "100").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result("15000.0000", "100"))
                .isEqualTo(new CheckResult(CheckCode.GROSS_EXPOSURE, Verdict.PASSED, 15_000, 15_000, ""));
        assertThat(result("15000.0000", "-100").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_just_above_the_limit() {
        assertThat(result("14999.9999", "100"))
                .isEqualTo(new CheckResult(CheckCode.GROSS_EXPOSURE, Verdict.VETOED, 15_000, 14_999.9999, ""));
    }

    @Test
    void counts_what_working_orders_reserve() {
        var given = given("17000").working("w-1", "ACME", "100");

        assertThat(check.evaluate(given.question(order("ACME", "20"))).observed())
                .isEqualTo(17_000);
        assertThat(check.evaluate(given.question(order("ACME", "21"))).verdict())
                .isEqualTo(Verdict.VETOED);
        assertThat(check.evaluate(given.question(order("BETA", "-41"))).verdict())
                .isEqualTo(Verdict.VETOED);
    }

    @Test
    void passes_a_reducing_order_over_the_limit_and_vetoes_a_growing_one() {
        var over = given("4000");

        assertThat(check.evaluate(over.question(order("BETA", "10"))))
                .isEqualTo(new CheckResult(
                        CheckCode.GROSS_EXPOSURE, Verdict.PASSED, 4_500, 4_000, "over the limit, but reducing"));
        assertThat(check.evaluate(over.question(order("BETA", "-10"))).verdict())
                .isEqualTo(Verdict.VETOED);
    }

    @Test
    void vetoes_an_order_that_closes_a_position_and_opens_a_larger_one_on_the_other_side() {
        var over = given("4000");

        assertThat(check.evaluate(over.question(order("BETA", "201"))).verdict())
                .isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_while_something_held_has_no_price() {
        var given = given("1000000").holding("GHOST", "1", "1.00");

        assertThat(check.evaluate(given.question(order("ACME", "1"))))
                .isEqualTo(CheckResult.unevaluable(
                        CheckCode.GROSS_EXPOSURE,
                        "an instrument that is held has no price, no conversion rate or too large a value"));
    }

    private CheckResult result(String most, String units) {
        return check.evaluate(given(most).question(order("ACME", units)));
    }

    private static GivenPortfolio given(String most) {
        return limitedTo(Limits.grossMax(most)).holding("BETA", "-100", "50.00");
    }
}
