package io.riskgate.enforcement.check.validity;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.value.HaltScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KillSwitchCheckTest {
    private final KillSwitchCheck check = new KillSwitchCheck();

    @ParameterizedTest
    @ValueSource(strings = {"all", "portfolio:macro", "strategy:trend", "instrument:ACME"})
    void vetoes_under_a_halt_that_covers_the_order(String scope) {
        var halted = standard().halted(HaltScope.parse(scope));

        assertThat(check.evaluate(halted.question(order("ACME", "-1"))))
                .isEqualTo(CheckResult.vetoed(CheckCode.KILL_SWITCH, "halted " + scope + " by carol: looks wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"portfolio:euro", "strategy:carry", "instrument:BETA"})
    void passes_under_a_halt_of_something_else(String scope) {
        var halted = standard().halted(HaltScope.parse(scope));

        assertThat(check.evaluate(halted.question(order("ACME", "1"))).verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_even_when_nothing_else_is_known() {
        var halted = unknown().halted(HaltScope.FIRM);

        assertThat(check.evaluate(halted.question(order("ACME", "1"))).verdict())
                .isEqualTo(Verdict.VETOED);
    }
}
