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

/** A capital of 1,000,000.00; ACME costs 100.00. */
class LeverageCheckTest {
    private final LeverageCheck check = new LeverageCheck();

    @Test
    void passes_just_below_and_at_the_limit() {
        assertThat(result("19999").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result("20000")).isEqualTo(new CheckResult(CheckCode.LEVERAGE, Verdict.PASSED, 2.0, 2.0, ""));
        assertThat(result("-20000").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_just_above_the_limit() {
        assertThat(result("20001")).isEqualTo(new CheckResult(CheckCode.LEVERAGE, Verdict.VETOED, 2.0001, 2.0, ""));
    }

    @Test
    void passes_a_reducing_order_over_the_limit() {
        var over = limitedTo(Limits.leverageMax(2.0)).holding("ACME", "30000", "100.00");

        assertThat(check.evaluate(over.question(order("ACME", "-1000"))).detail())
                .isEqualTo("over the limit, but reducing");
        assertThat(check.evaluate(over.question(order("ACME", "1"))).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_without_limits() {
        assertThat(check.evaluate(GivenPortfolio.unknown().question(order("ACME", "1")))
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
    }

    private CheckResult result(String units) {
        return check.evaluate(limitedTo(Limits.leverageMax(2.0)).question(order("ACME", units)));
    }
}
