package io.riskgate.enforcement.check.order;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import org.junit.jupiter.api.Test;

class LotSizeCheckTest {
    private final LotSizeCheck check = new LotSizeCheck();

    @Test
    void passes_whole_lots() {
        assertThat(result("EURUSD", "1000")).isEqualTo(CheckResult.passed(CheckCode.LOT_SIZE));
        assertThat(result("EURUSD", "-3000").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_a_broken_lot_on_either_side_of_a_whole_one() {
        assertThat(result("EURUSD", "999.999999"))
                .isEqualTo(CheckResult.vetoed(CheckCode.LOT_SIZE, "999.999999 is not a multiple of the lot size 1000"));
        assertThat(result("EURUSD", "1000.000001").verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_for_an_instrument_that_is_not_listed() {
        assertThat(result("GHOST", "1").verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    private CheckResult result(String instrument, String units) {
        return check.evaluate(standard().question(order(instrument, units)));
    }
}
