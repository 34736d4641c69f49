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

/** The portfolio is short 100 BETA at 50.00: a net exposure of minus 5,000.00. */
class NetExposureCheckTest {
    private final NetExposureCheck check = new NetExposureCheck();

    @Test
    void takes_long_and_short_against_each_other_and_passes_at_the_limit() {
        assertThat(result("5000.0001", "100").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result("5000.0000", "100"))
                .isEqualTo(new CheckResult(CheckCode.NET_EXPOSURE, Verdict.PASSED, 5_000, 5_000, ""));
    }

    @Test
    void vetoes_just_above_the_limit_on_either_side() {
        assertThat(result("4999.9999", "100").verdict()).isEqualTo(Verdict.VETOED);
        assertThat(result("9999.9999", "-50"))
                .isEqualTo(new CheckResult(CheckCode.NET_EXPOSURE, Verdict.VETOED, 10_000, 9_999.9999, ""));
    }

    @Test
    void passes_a_reducing_order_over_the_limit() {
        var over = given("1000");

        assertThat(check.evaluate(over.question(order("BETA", "10"))))
                .isEqualTo(new CheckResult(
                        CheckCode.NET_EXPOSURE, Verdict.PASSED, 4_500, 1_000, "over the limit, but reducing"));
        assertThat(check.evaluate(over.question(order("BETA", "-10"))).verdict())
                .isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_without_limits() {
        assertThat(check.evaluate(GivenPortfolio.unknown().question(order("ACME", "1")))
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
    }

    private CheckResult result(String most, String units) {
        return check.evaluate(given(most).question(order("ACME", units)));
    }

    private static GivenPortfolio given(String most) {
        return limitedTo(Limits.netMax(most)).holding("BETA", "-100", "50.00");
    }
}
