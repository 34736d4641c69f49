package io.riskgate.enforcement.check.validity;

import static io.riskgate.enforcement.given.GivenPortfolio.NOW_MILLIS;
import static io.riskgate.enforcement.given.GivenPortfolio.ORIGIN;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static io.riskgate.enforcement.given.GivenPortfolio.terms;
import static io.riskgate.enforcement.given.GivenPortfolio.unknown;
import static io.riskgate.enforcement.given.Limits.ORDER_LIFETIME_MAX_MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.CheckRunner;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.given.GivenPortfolio;
import org.junit.jupiter.api.Test;

class ClockCheckTest {
    private static final long HOUR = ORDER_LIFETIME_MAX_MILLIS;

    @Test
    void passes_an_order_as_old_as_it_may_live_and_vetoes_an_older_one() {
        assertThat(result(NOW_MILLIS - HOUR + 1, 0).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(NOW_MILLIS - HOUR, 0))
                .isEqualTo(new CheckResult(CheckCode.CLOCK, Verdict.PASSED, HOUR, HOUR, ""));
        assertThat(result(NOW_MILLIS - HOUR - 1, 0).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void vetoes_an_order_that_would_live_too_long() {
        assertThat(result(NOW_MILLIS, NOW_MILLIS + HOUR).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(NOW_MILLIS, NOW_MILLIS + HOUR + 1).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void vetoes_an_order_that_expired_by_the_markets_clock() {
        assertThat(result(NOW_MILLIS - 10, NOW_MILLIS + 1).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(NOW_MILLIS - 10, NOW_MILLIS))
                .isEqualTo(CheckResult.vetoed(CheckCode.CLOCK, "the order expired before it was decided"));
        assertThat(result(NOW_MILLIS - 10, -1).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void vetoes_an_order_that_expired_before_it_was_written() {
        assertThat(result(NOW_MILLIS + 10, NOW_MILLIS + 10).verdict()).isEqualTo(Verdict.VETOED);
    }

    @Test
    void is_unevaluable_where_an_age_leaves_64_bits() {
        assertThat(result(Long.MIN_VALUE, 0).verdict()).isEqualTo(Verdict.UNEVALUABLE);
        assertThat(result(Long.MIN_VALUE, Long.MAX_VALUE).verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    @Test
    void is_unevaluable_without_limits() {
        assertThat(result(unknown(), NOW_MILLIS, 0).verdict()).isEqualTo(Verdict.UNEVALUABLE);
    }

    private static CheckResult result(long eventTimeMillis, long expiresAtMillis) {
        return result(standard(), eventTimeMillis, expiresAtMillis);
    }

    private static CheckResult result(GivenPortfolio given, long eventTimeMillis, long expiresAtMillis) {
        return CheckRunner.run(
                new ClockCheck(),
                given.question(
                        new OrderSubmitted("o-1", ORIGIN, terms("ACME", "1", ""), eventTimeMillis, expiresAtMillis)));
    }
}
