package io.riskgate.enforcement.check.portfolio;

import static io.riskgate.enforcement.given.GivenPortfolio.afterOldCrash;
import static io.riskgate.enforcement.given.GivenPortfolio.limitedTo;
import static io.riskgate.enforcement.given.GivenPortfolio.order;
import static io.riskgate.enforcement.given.GivenPortfolio.standard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.given.GivenPortfolio;
import io.riskgate.enforcement.given.Limits;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** After the old crash every tail figure is a tenth of the exposure: 100 ACME at 100.00 stand for 1,000.00. */
class TailLimitChecksTest {
    static Stream<Arguments> tails() {
        return Stream.of(
                arguments(CheckCode.VAR_95, new ValueAtRisk95Check(), 158.660005517),
                arguments(CheckCode.VAR_99, new ValueAtRisk99Check(), 256.597800628),
                arguments(CheckCode.VAR_999, new ValueAtRisk999Check(), 425.200901867),
                arguments(CheckCode.EXPECTED_SHORTFALL_99, new ExpectedShortfallCheck(), 329.254506282));
    }

    @ParameterizedTest
    @MethodSource("tails")
    void passes_just_below_and_at_the_limit(CheckCode code, Check check) {
        assertThat(result(check, "1000.0001", "100").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(result(check, "1000.0000", "100"))
                .isEqualTo(new CheckResult(code, Verdict.PASSED, 1_000, 1_000, ""));
    }

    @ParameterizedTest
    @MethodSource("tails")
    void vetoes_just_above_the_limit(CheckCode code, Check check) {
        assertThat(result(check, "999.9999", "100"))
                .isEqualTo(new CheckResult(code, Verdict.VETOED, 1_000, 999.9999, ""));
        assertThat(result(check, "999.9999", "-100").verdict())
                .isEqualTo(Verdict.PASSED); // a short position made money
    }

    @ParameterizedTest
    @MethodSource("tails")
    void passes_a_reducing_order_over_the_limit_and_vetoes_a_growing_one(CheckCode code, Check check) {
        var over =
                afterOldCrash(Limits.with(Limits.wide(), Limits.tails("1000"))).holding("ACME", "200", "100.00");

        assertThat(check.evaluate(over.question(order("ACME", "-50"))))
                .isEqualTo(new CheckResult(code, Verdict.PASSED, 1_500, 1_000, "over the limit, but reducing"));
        assertThat(check.evaluate(over.question(order("ACME", "1"))).verdict()).isEqualTo(Verdict.VETOED);
    }

    @ParameterizedTest
    @MethodSource("tails")
    void takes_student_t_where_it_is_the_larger(CheckCode code, Check check, double alternatingDaysFigure) {
        // Sixty days of plus and minus one per cent: sigma 100.00 of 10,000.00.
        CheckResult result = check.evaluate(standard().question(order("ACME", "100")));

        assertThat(result.observed()).isCloseTo(alternatingDaysFigure, within(1e-7));
    }

    @ParameterizedTest
    @MethodSource("tails")
    void is_unevaluable_with_too_short_a_history_or_no_price_or_no_limits(CheckCode code, Check check) {
        var young = GivenPortfolio.unknown()
                .listed()
                .limits(Limits.wide())
                .alternatingDays(29)
                .priced();
        assertThat(check.evaluate(young.question(order("ACME", "1"))))
                .isEqualTo(CheckResult.unevaluable(code, "only 29 of at least 30 days of returns for ACME"));
        assertThat(check.evaluate(limitedTo(Limits.wide()).question(order("GHOST", "1")))
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
        assertThat(check.evaluate(GivenPortfolio.unknown().question(order("ACME", "1")))
                        .verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
    }

    private static CheckResult result(Check check, String most, String units) {
        var given = afterOldCrash(Limits.with(Limits.wide(), Limits.tails(most)));
        return check.evaluate(given.question(order("ACME", units)));
    }
}
