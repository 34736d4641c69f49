package io.riskgate.enforcement.check.validity;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import org.junit.jupiter.api.Test;

class DuplicateCheckTest {
    private final DuplicateCheck check = new DuplicateCheck();

    @Test
    void passes_a_new_id() {
        assertThat(check.evaluate(standard().question(order("o-1", "ACME", "1")))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_an_id_that_was_used_for_another_content() {
        var given = standard().working("o-1", "ACME", "1");
        CheckResult result = check.evaluate(given.question(order("o-1", "ACME", "2")));

        assertThat(result.verdict()).isEqualTo(Verdict.VETOED);
        assertThat(result.detail()).startsWith("order id o-1 was APPROVED before with other content ");
    }
}
