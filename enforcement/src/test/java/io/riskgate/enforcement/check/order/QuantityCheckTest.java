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

class QuantityCheckTest {
    private final QuantityCheck check = new QuantityCheck();

    @Test
    void passes_a_lot_below_the_limit() {
        assertThat(result("99")).isEqualTo(new CheckResult(CheckCode.QUANTITY, Verdict.PASSED, 99, 100, ""));
    }

    @Test
    void passes_at_the_limit() {
        assertThat(result("100").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result("-100").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_a_millionth_above_the_limit() {
        assertThat(result("100.000001"))
                .isEqualTo(new CheckResult(CheckCode.QUANTITY, Verdict.VETOED, 100.000001, 100, ""));
        assertThat(result("-100.000001").verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_without_limits() {
        assertThat(check.evaluate(GivenPortfolio.unknown().question(order("ACME", "1")))
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
    }

    private CheckResult result(String units) {
        return check.evaluate(limitedTo(Limits.quantityMax("100")).question(order("ACME", units)));
    }
}
