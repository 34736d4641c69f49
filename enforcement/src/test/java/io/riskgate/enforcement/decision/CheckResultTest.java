package io.riskgate.enforcement.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CheckResultTest {
    @Test
    void passes_up_to_the_limit_and_no_further() {
        assertThat(CheckResult.atMost(CheckCode.VAR_99, Math.nextDown(5.0), 5.0).passed())
                .isTrue();
        assertThat(CheckResult.atMost(CheckCode.VAR_99, 5.0, 5.0).passed()).isTrue();
        assertThat(CheckResult.atMost(CheckCode.VAR_99, Math.nextUp(5.0), 5.0).passed())
                .isFalse();
    }

    @Test
    void never_passes_what_could_not_be_computed() {
        assertThat(CheckResult.unevaluable(CheckCode.VAR_99, "no prices").passed())
                .isFalse();
    }

    @Test
    void says_how_much_of_the_limit_is_used() {
        assertThat(CheckResult.atMost(CheckCode.VAR_99, 4, 5).utilization()).isEqualTo(0.8);
        assertThat(CheckResult.passed(CheckCode.KILL_SWITCH).utilization()).isZero();
    }

    @Test
    void refuses_figures_that_are_not_finite() {
        assertThatThrownBy(() -> CheckResult.atMost(CheckCode.VAR_99, Double.NaN, 5))
                .hasMessageContaining("VAR_99 must compare finite numbers, got NaN and 5.0");
        assertThatThrownBy(() -> CheckResult.atMost(CheckCode.VAR_99, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
