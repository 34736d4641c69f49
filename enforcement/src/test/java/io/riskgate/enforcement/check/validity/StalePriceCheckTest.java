package io.riskgate.enforcement.check.validity;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.ORIGIN;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.terms;
import static io.riskgate.enforcement.given.GivenPortfolio.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.CheckRunner;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import org.junit.jupiter.api.Test;

/** Prices may be five seconds old. */
class StalePriceCheckTest {
    @Test
    void passes_up_to_the_oldest_age_and_vetoes_beyond() {
        assertThat(result(standard(), "ACME", NOW_MILLIS + 4_999).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(standard(), "ACME", NOW_MILLIS + 5_000))
                .isEqualTo(new CheckResult(CheckCode.STALE_PRICE, Verdict.PASSED, 5_000, 5_000, ""));
        assertThat(result(standard(), "ACME", NOW_MILLIS + 5_001).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void vetoes_on_an_old_conversion_rate() {
        var given = standard().priced("SAP", "200.00", NOW_MILLIS + 5_001);

        assertThat(result(given, "SAP", NOW_MILLIS + 5_001).observed()).isEqualTo(5_001);
        assertThat(result(given, "SAP", NOW_MILLIS + 5_001).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void vetoes_an_order_that_is_dated_back_to_when_the_price_was_fresh() {
        var given = standard().priced("SAP", "200.00", NOW_MILLIS + 60_000);

        assertThat(result(given, "ACME", NOW_MILLIS + 1_000).observed()).isEqualTo(60_000);
        assertThat(result(given, "ACME", NOW_MILLIS + 1_000).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_without_a_price() {
        var given = unknown().listed().limits(Limits.wide()).alternatingDays(1);

        assertThat(result(given, "ACME", NOW_MILLIS))
                .isEqualTo(CheckResult.unevaluable(CheckCode.STALE_PRICE, "no price for ACME"));
    }

    @Test
    void is_unevaluable_without_limits_or_a_known_name_or_within_64_bits() {
        assertThat(result(unknown().listed().priced(), "ACME", NOW_MILLIS).verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
        assertThat(result(standard(), "GHOST", NOW_MILLIS).verdict()).isEqualTo(Verdict.UNEVALUABLE);
        var ancient = standard().priced("BETA", "50.00", -1);
        assertThat(result(ancient, "BETA", Long.MAX_VALUE).verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    private static CheckResult result(GivenPortfolio given, String instrument, long eventTimeMillis) {
        return CheckRunner.run(
                new StalePriceCheck(),
                given.question(new OrderSubmitted("o-1", ORIGIN, terms(instrument, "1", ""), eventTimeMillis, 0)));
    }
}
