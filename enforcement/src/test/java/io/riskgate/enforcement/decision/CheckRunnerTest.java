package io.riskgate.enforcement.decision;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckRunnerTest {
    @Test
    void turns_a_bug_inside_a_check_into_a_refusal() {
        Check broken = new Check() {
            @Override
            public CheckCode code() {
                return CheckCode.QUANTITY;
            }

            @Override
            public CheckResult evaluate(OrderQuestion question) {
                throw new IllegalStateException("planted");
            }
        };

        CheckResult result = CheckRunner.run(broken, standard().question(order("ACME", "1")));

        assertThat(result)
                .isEqualTo(CheckResult.unevaluable(
                        CheckCode.QUANTITY, "failed: java.lang.IllegalStateException: planted"));
        assertThat(result.passed()).isFalse();
    }
}
