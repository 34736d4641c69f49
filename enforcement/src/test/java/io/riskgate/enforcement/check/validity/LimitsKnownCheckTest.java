package io.riskgate.enforcement.check.validity;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import org.junit.jupiter.api.Test;

class LimitsKnownCheckTest {
    private final LimitsKnownCheck check = new LimitsKnownCheck();

    @Test
    void vetoes_a_portfolio_that_nobody_has_heard_of() {
        assertThat(check.evaluate(unknown().question(order("ACME", "1"))))
                .isEqualTo(CheckResult.vetoed(
                        CheckCode.LIMITS_KNOWN,
                        "portfolio macro has no active limits; publish them to the limits topic"));
    }

    @Test
    void vetoes_a_portfolio_that_holds_something_without_limits() {
        var given = unknown().listed().priced().holding("ACME", "1", "100");

        assertThat(check.evaluate(given.question(order("ACME", "1"))).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void passes_with_limits() {
        assertThat(check.evaluate(standard().question(order("ACME", "1"))).verdict())
                .isEqualTo(Verdict.PASSED);
    }
}
