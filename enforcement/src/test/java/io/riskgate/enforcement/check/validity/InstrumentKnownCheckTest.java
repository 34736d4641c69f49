package io.riskgate.enforcement.check.validity;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import org.junit.jupiter.api.Test;

class InstrumentKnownCheckTest {
    private final InstrumentKnownCheck check = new InstrumentKnownCheck();

    @Test
    void passes_a_listed_instrument() {
        assertThat(check.evaluate(standard().question(order("ACME", "1"))).verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_a_name_that_never_came() {
        assertThat(check.evaluate(standard().question(order("GHOST", "1"))))
                .isEqualTo(CheckResult.vetoed(CheckCode.INSTRUMENT_KNOWN, "instrument GHOST is not listed"));
    }

    @Test
    void vetoes_an_instrument_that_has_a_price_but_no_definition() {
        var given = standard().priced("GHOST", "1.00", NOW_MILLIS);

        assertThat(check.evaluate(given.question(order("GHOST", "1"))).verdict())
                .isEqualTo(Verdict.VETOED);
    }
}
