package io.riskgate.enforcement.check.order;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.ORIGIN;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.terms;
import static io.riskgate.enforcement.given.GivenPortfolio.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import org.junit.jupiter.api.Test;

/** ACME stands at 100.00 and the collar at five per cent. */
class PriceCollarCheckTest {
    private final PriceCollarCheck check = new PriceCollarCheck();
    private final GivenPortfolio calm = unknown().listed().limits(Limits.wide()).priced();

    @Test
    void passes_just_inside_the_collar_and_exactly_at_it() {
        assertThat(result(calm, "104.99").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(calm, "105.00"))
                .isEqualTo(new CheckResult(CheckCode.PRICE_COLLAR, Verdict.PASSED, 0.05, 0.05, ""));
        assertThat(result(calm, "95.00").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void vetoes_just_outside_the_collar() {
        assertThat(result(calm, "105.00000001").verdict()).isEqualTo(Verdict.VETOED);
        assertThat(result(calm, "94.99999999").verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void widens_to_ten_daily_deviations() {
        // Sixty days of plus and minus one per cent: a deviation of one per cent, a collar of ten.
        CheckResult result = result(standard(), "109.99");

        assertThat(result.limit()).isCloseTo(0.10, within(1e-12));
        assertThat(result.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(standard(), "110.01").verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void passes_a_market_order() {
        assertThat(result(calm, "")).isEqualTo(CheckResult.passed(CheckCode.PRICE_COLLAR));
    }

    @Test
    void is_unevaluable_without_a_last_price_or_limits() {
        assertThat(result(unknown().listed().limits(Limits.wide()), "100").verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
        assertThat(result(unknown().listed().priced(), "100").verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    private CheckResult result(GivenPortfolio given, String limitPrice) {
        return check.evaluate(
                given.question(new OrderSubmitted("o-1", ORIGIN, terms("ACME", "1", limitPrice), NOW_MILLIS, 0)));
    }
}
