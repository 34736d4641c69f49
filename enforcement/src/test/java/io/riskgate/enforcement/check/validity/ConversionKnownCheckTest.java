package io.riskgate.enforcement.check.validity;

import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import org.junit.jupiter.api.Test;

class ConversionKnownCheckTest {
    @Test
    void passes_in_the_base_currency_and_in_one_that_converts() {
        assertThat(result(standard(), "ACME").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(standard(), "SAP").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_a_currency_without_a_rate() {
        var given = GivenPortfolio.limitedTo(Limits.of("macro", "SEK", "1000000"));

        assertThat(result(given, "ACME"))
                .isEqualTo(CheckResult.vetoed(
                        CheckCode.FX_KNOWN,
                        "no rate from the quote currency of ACME to the portfolio's base currency"));
    }

    @Test
    void vetoes_while_neither_base_currency_nor_instrument_is_known() {
        assertThat(result(unknown().listed().priced(), "ACME").verdict()).isEqualTo(Verdict.VETOED);
        assertThat(result(standard(), "GHOST").verdict()).isEqualTo(Verdict.VETOED);
    }

    private static CheckResult result(GivenPortfolio given, String instrument) {
        return new ConversionKnownCheck().evaluate(given.question(order(instrument, "1000")));
    }
}
