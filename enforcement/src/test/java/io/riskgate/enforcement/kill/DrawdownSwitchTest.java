package io.riskgate.enforcement.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Money;
import org.junit.jupiter.api.Test;

class DrawdownSwitchTest {
    @Test
    void throttles_a_hundredth_of_a_cent_above_the_halt() {
        assertThat(reading("850000.0001", "1000000").severity()).isEqualTo(KillSeverity.THROTTLE);
    }

    @Test
    void halts_exactly_at_the_limit() {
        assertThat(reading("850000", "1000000").latch(KillSeverity.HALT, 1_000))
                .isEqualTo(KillLatch.byRule(
                        HaltScope.portfolio("macro"),
                        Cause.PORTFOLIO_DRAWDOWN,
                        KillSeverity.HALT,
                        "equity 850000 is 15 % below its peak 1000000; HALT at 0.15",
                        1_000));
    }

    @Test
    void halts_below_the_limit() {
        assertThat(reading("849999.9999", "1000000").severity()).isEqualTo(KillSeverity.HALT);
    }

    @Test
    void throttles_exactly_at_the_milder_limit_and_not_above_it() {
        assertThat(reading("900000", "1000000").severity()).isEqualTo(KillSeverity.THROTTLE);
        assertThat(reading("900000.0001", "1000000").severity()).isNull();
    }

    @Test
    void holds_at_the_peak() {
        assertThat(reading("1000000", "1000000").severity()).isNull();
        assertThat(reading("0", "0").severity()).isNull();
    }

    @Test
    void halts_on_any_fall_from_a_peak_of_nothing() {
        assertThat(reading("-0.0001", "0").severity()).isEqualTo(KillSeverity.HALT);
        assertThat(reading("-6", "-5").severity()).isEqualTo(KillSeverity.HALT);
        assertThat(reading("-5", "-5").severity()).isNull();
    }

    @Test
    void says_a_ratio_of_any_size() {
        assertThat(reading("-900000000000000", "0.0001")
                        .latch(KillSeverity.HALT, 0)
                        .reason())
                .contains("900000000000000000000 % below");
    }

    private static SwitchReading reading(String equity, String peak) {
        return DrawdownSwitch.read("macro", new EquityMark(Money.parse(equity), Money.parse(peak), 1_000), 0.10, 0.15);
    }
}
