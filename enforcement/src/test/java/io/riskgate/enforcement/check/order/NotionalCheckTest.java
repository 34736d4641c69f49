package io.riskgate.enforcement.check.order;

import static io.riskgate.enforcement.given.GivenPortfolio.limitedTo;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import org.junit.jupiter.api.Test;

class NotionalCheckTest {
    private final NotionalCheck check = new NotionalCheck();

    @Test
    void passes_at_the_limit_in_base_currency() {
        // 40 SAP at 200.00 EUR and 1.25 USD a euro are 10,000.00 USD.
        assertThat(result("10000", "SAP", "40"))
                .isEqualTo(new CheckResult(CheckCode.NOTIONAL, Verdict.PASSED, 10_000, 10_000, ""));
        assertThat(result("10000.0001", "SAP", "-40").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_a_hundredth_of_a_cent_above_the_limit() {
        assertThat(result("9999.9999", "SAP", "40"))
                .isEqualTo(new CheckResult(CheckCode.NOTIONAL, Verdict.VETOED, 10_000, 9_999.9999, ""));
        assertThat(result("9999.9999", "SAP", "-40").verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_without_a_price_or_limits() {
        assertThat(result("1", "GHOST", "1"))
                .isEqualTo(CheckResult.unevaluable(CheckCode.NOTIONAL, "no price or no conversion rate for GHOST"));
        assertThat(check.evaluate(GivenPortfolio.unknown().question(order("ACME", "1"))))
                .isEqualTo(CheckResult.unevaluable(CheckCode.NOTIONAL, "portfolio macro has no limits"));
    }

    @Test
    void is_unevaluable_beyond_64_bits() {
        CheckResult result = result("1", "ACME", "9000000000000");

        assertThat(result.verdict()).isEqualTo(Verdict.VETOED);
        assertThat(result("1", "SAP", "9223372036854.775807").verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    private CheckResult result(String notionalMax, String instrument, String units) {
        return check.evaluate(limitedTo(Limits.notionalMax(notionalMax)).question(order(instrument, units)));
    }
}
