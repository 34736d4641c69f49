package io.riskgate.enforcement.check.portfolio;

import static io.riskgate.enforcement.given.GivenPortfolio.afterOldCrash;
import static io.riskgate.enforcement.given.GivenPortfolio.limitedTo;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import org.junit.jupiter.api.Test;

/** After the old crash every tail figure is a tenth of the exposure: 100 ACME at 100.00 stand for 1,000.00. */
class ExpectedShortfallCheckTest {
    private final ExpectedShortfallCheck check = new ExpectedShortfallCheck();

    @Test
    void passes_just_below_and_at_the_limit() {
        assertThat(result("1000.0001", "100").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result("1000.0000", "100"))
                .isEqualTo(new CheckResult(CheckCode.EXPECTED_SHORTFALL_99, Verdict.PASSED, 1_000, 1_000, ""));
    }

    @Test
    void vetoes_just_above_the_limit() {
        assertThat(result("999.9999", "100"))
                .isEqualTo(new CheckResult(CheckCode.EXPECTED_SHORTFALL_99, Verdict.VETOED, 1_000, 999.9999, ""));
        assertThat(result("999.9999", "-100").verdict()).isEqualTo(Verdict.PASSED); // a short position made money
    }

    @Test
    void passes_a_reducing_order_over_the_limit_and_vetoes_a_growing_one() {
        var over =
                afterOldCrash(Limits.with(Limits.wide(), Limits.tails("1000"))).holding("ACME", "200", "100.00");

        assertThat(check.evaluate(over.question(order("ACME", "-50"))))
                .isEqualTo(new CheckResult(
                        CheckCode.EXPECTED_SHORTFALL_99, Verdict.PASSED, 1_500, 1_000, "over the limit, but reducing"));
        assertThat(check.evaluate(over.question(order("ACME", "1"))).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void takes_student_t_where_it_is_the_larger() {
        // Sixty days of plus and minus one per cent: sigma 100.00 of 10,000.00. Second source of the multiplier: SciPy.
        CheckResult result = check.evaluate(standard().question(order("ACME", "100")));

        assertThat(result.observed()).isCloseTo(329.254506282, within(1e-7));
    }

    @Test
    void is_unevaluable_with_too_short_a_history_or_no_price_or_no_limits() {
        var young = GivenPortfolio.unknown()
                .listed()
                .limits(Limits.wide())
                .alternatingDays(29)
                .priced();
        assertThat(check.evaluate(young.question(order("ACME", "1"))))
                .isEqualTo(CheckResult.unevaluable(
                        CheckCode.EXPECTED_SHORTFALL_99, "only 29 of at least 30 days of returns for ACME"));
        assertThat(check.evaluate(limitedTo(Limits.wide()).question(order("GHOST", "1")))
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
        assertThat(check.evaluate(GivenPortfolio.unknown().question(order("ACME", "1")))
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
    }

    private CheckResult result(String most, String units) {
        var given = afterOldCrash(Limits.with(Limits.wide(), Limits.tails(most)));
        return check.evaluate(given.question(order("ACME", units)));
    }
}
