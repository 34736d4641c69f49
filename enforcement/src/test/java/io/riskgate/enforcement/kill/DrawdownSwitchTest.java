package io.riskgate.enforcement.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DrawdownSwitchTest {
    @Test
    void holds_a_hundredth_of_a_cent_above_the_limit() {
        assertThat(latch("850000.0001", "1000000")).isNull();
    }

    @Test
    void halts_exactly_at_the_limit() {
        assertThat(latch("850000", "1000000"))
                .isEqualTo(new KillLatch(
                        HaltScope.portfolio("macro"),
                        KillLatch.Cause.PORTFOLIO_DRAWDOWN,
                        "portfolio-drawdown",
                        "engine",
                        "equity 850000 is 15 % below its peak 1000000; the limit is 15 %",
                        1_000));
    }

    @Test
    void halts_below_the_limit() {
        assertThat(latch("849999.9999", "1000000")).isNotNull();
    }

    @Test
    void holds_at_the_peak() {
        assertThat(latch("1000000", "1000000")).isNull();
        assertThat(latch("0", "0")).isNull();
    }

    @Test
    void halts_on_any_fall_from_a_peak_of_nothing() {
        assertThat(latch("-0.0001", "0")).isNotNull();
        assertThat(latch("-6", "-5")).isNotNull();
        assertThat(latch("-5", "-5")).isNull();
    }

    @Test
    void says_a_ratio_of_any_size() {
        assertThat(latch("-900000000000000", "0.0001").reason()).contains("900000000000000000000 % below");
    }

    private static @Nullable KillLatch latch(String equity, String peak) {
        return DrawdownSwitch.evaluate("macro", new EquityMark(Money.parse(equity), Money.parse(peak), 1_000), 0.15);
    }
}
