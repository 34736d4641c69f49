package io.riskgate.enforcement.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.value.Quantity;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class SignalSizerTest {
    private static final Quantity LOT = Quantity.parse("1000");

    private static SizingQuestion question(double stopDistance, double sigma, double kelly) {
        return new SizingQuestion(1_000_000, 0.01, 1, 1, 1.25, stopDistance, sigma, kelly);
    }

    private static Sizing size(SizingQuestion question) {
        return size(question, quantity -> 0.05, quantity -> true);
    }

    private static Sizing size(
            SizingQuestion question, ToDoubleFunction<Quantity> volatility, Predicate<Quantity> passes) {
        return size(question, volatility, quantity -> false, passes);
    }

    private static Sizing size(
            SizingQuestion question,
            ToDoubleFunction<Quantity> volatility,
            Predicate<Quantity> reducing,
            Predicate<Quantity> passes) {
        return SignalSizer.size(question, SizingRules.STANDARD, LOT, new SizingProbe() {
            @Override
            public double annualVolatility(Quantity quantity) {
                return volatility.applyAsDouble(quantity);
            }

            @Override
            public boolean isReducing(Quantity quantity) {
                return reducing.test(quantity);
            }

            @Override
            public boolean passes(Quantity quantity) {
                return passes.test(quantity);
            }
        });
    }

    private static CheckResult step(Sizing sizing, CheckCode code) {
        return sizing.steps().stream()
                .filter(step -> step.code() == code)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void loses_the_risk_budget_at_the_stop() {
        // 1 % of 1,000,000 over a stop 0.02 away.
        assertThat(size(question(0.02, 0, Double.NaN)).quantity()).isEqualTo(Quantity.parse("500000"));
    }

    @Test
    void takes_two_daily_sigmas_where_there_is_no_stop() {
        // 10,000 / (2 x 0.008 x 1.25) = 500,000.
        assertThat(size(question(0, 0.008, Double.NaN)).quantity()).isEqualTo(Quantity.parse("500000"));
    }

    @Test
    void caps_at_a_quarter_of_kelly() {
        // 0.25 x 0.2 x 1,000,000 / 1.25 = 40,000.
        Sizing sizing = size(question(0.02, 0, 0.2));
        assertThat(sizing.quantity()).isEqualTo(Quantity.parse("40000"));
        assertThat(step(sizing, CheckCode.SIZE_KELLY).limit()).isEqualTo(40_000);
    }

    @Test
    void halves_the_risk_of_what_is_unproven() {
        var unproven = new SizingQuestion(1_000_000, 0.01, 1, 0.5, 1.25, 0.02, 0, Double.NaN);
        assertThat(size(unproven).quantity()).isEqualTo(Quantity.parse("250000"));
    }

    @Test
    void scales_to_the_target_volatility() {
        // Volatility in proportion to the quantity: 20 % at 500,000 allows 375,000 at 15 %.
        ToDoubleFunction<Quantity> volatility = quantity -> 0.20 * quantity.millionths() / 500_000e6;
        Sizing sizing = size(question(0.02, 0, Double.NaN), volatility, quantity -> true);
        assertThat(sizing.quantity()).isEqualTo(Quantity.parse("375000"));
    }

    @Test
    void leaves_a_size_alone_that_would_change_by_a_tenth_or_less() {
        ToDoubleFunction<Quantity> volatility = quantity -> 0.15 * quantity.millionths() / 450_000e6;
        assertThat(size(question(0.02, 0, Double.NaN), volatility, quantity -> true)
                        .quantity())
                .isEqualTo(Quantity.parse("500000"));
        ToDoubleFunction<Quantity> more = quantity -> 0.15 * quantity.millionths() / 449_000e6;
        assertThat(size(question(0.02, 0, Double.NaN), more, quantity -> true).quantity())
                .isEqualTo(Quantity.parse("449000"));
    }

    /** Thirty per cent without the order, ten less with 500,000 units of it. */
    private static final ToDoubleFunction<Quantity> FALLING =
            quantity -> 0.30 - 0.10 * quantity.millionths() / 500_000e6;

    @Test
    void lets_a_signal_reduce_a_portfolio_that_stays_above_the_target_volatility() {
        Sizing sizing = size(question(0.02, 0, Double.NaN), FALLING, quantity -> true, quantity -> true);
        assertThat(sizing.quantity()).isEqualTo(Quantity.parse("500000"));
        assertThat(step(sizing, CheckCode.SIZE_TARGET_VOLATILITY).detail()).endsWith("that much reduces");
    }

    @Test
    void cuts_what_goes_beyond_reducing_to_the_target_volatility() {
        Predicate<Quantity> reducing = quantity -> quantity.compareTo(Quantity.parse("200500")) <= 0;
        Sizing sizing = size(question(0.02, 0, Double.NaN), FALLING, reducing, quantity -> true);
        assertThat(sizing.quantity()).isEqualTo(Quantity.parse("200000"));
        assertThat(step(sizing, CheckCode.SIZE_TARGET_VOLATILITY).detail()).contains("to 200000");
    }

    @Test
    void lets_a_strategy_close_that_has_no_edge() {
        Predicate<Quantity> reducing = quantity -> quantity.compareTo(Quantity.parse("120000")) <= 0;
        Sizing sizing = size(question(0.02, 0, -0.1), quantity -> 0.05, reducing, quantity -> true);
        assertThat(sizing.quantity()).isEqualTo(Quantity.parse("120000"));
        CheckResult kelly = step(sizing, CheckCode.SIZE_KELLY);
        assertThat(kelly.observed()).isEqualTo(120_000);
        assertThat(kelly.limit()).isZero();
        assertThat(kelly.detail()).endsWith("but reducing");
    }

    @Test
    void keeps_the_risk_budget_and_the_checks_of_a_signal_that_reduces() {
        assertThat(size(question(0.02, 0, -0.1), FALLING, quantity -> true, quantity -> true)
                        .quantity())
                .isEqualTo(Quantity.parse("500000"));
        assertThat(size(question(0.02, 0, -0.1), FALLING, quantity -> true, quantity -> false)
                        .quantity())
                .isEqualTo(Quantity.ZERO);
    }

    @Test
    void takes_the_largest_quantity_that_passes_every_check() {
        Sizing sizing = size(
                question(0.02, 0, Double.NaN),
                quantity -> 0.05,
                quantity -> quantity.compareTo(Quantity.parse("123000")) <= 0);
        assertThat(sizing.quantity()).isEqualTo(Quantity.parse("123000"));
        assertThat(step(sizing, CheckCode.SIZE_PASSING).observed()).isEqualTo(123_000);
    }

    @Test
    void rounds_down_to_whole_lots() {
        // 10,000 / 0.021 = 476,190.47.
        assertThat(size(question(0.021, 0, Double.NaN)).quantity()).isEqualTo(Quantity.parse("476000"));
    }

    @Test
    void names_what_bound_where_less_than_one_lot_is_left() {
        Sizing none = size(question(0.02, 0, Double.NaN), quantity -> 0.05, quantity -> false);
        assertThat(none.quantity()).isEqualTo(Quantity.ZERO);
        CheckResult lot = step(none, CheckCode.SIZE_LOT);
        assertThat(lot.verdict()).isEqualTo(Verdict.VETOED);
        assertThat(lot.detail()).contains("SIZE_PASSING");
        assertThat(step(size(question(0.02, 0, -0.1)), CheckCode.SIZE_LOT).detail())
                .contains("SIZE_KELLY");
        assertThat(step(size(question(20, 0, Double.NaN)), CheckCode.SIZE_LOT).detail())
                .contains("SIZE_BY_STOP");
    }

    @Test
    void says_so_where_nothing_can_be_measured() {
        Sizing blind = size(question(0, 0, Double.NaN));
        assertThat(blind.quantity()).isEqualTo(Quantity.ZERO);
        assertThat(step(blind, CheckCode.SIZE_BY_VOLATILITY).verdict()).isEqualTo(Verdict.UNEVALUABLE);
        Sizing noVolatility = size(question(0.02, 0, Double.NaN), quantity -> Double.NaN, quantity -> true);
        assertThat(step(noVolatility, CheckCode.SIZE_TARGET_VOLATILITY).verdict())
                .isEqualTo(Verdict.UNEVALUABLE);
    }
}
