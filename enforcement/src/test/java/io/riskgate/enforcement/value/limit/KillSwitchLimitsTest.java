package io.riskgate.enforcement.value.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.enforcement.kill.RejectionVelocitySwitch;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.limit.KillSwitchLimits.RegimeFactors;
import io.riskgate.enforcement.value.limit.KillSwitchLimits.Rejections;
import io.riskgate.models.regime.Regime;
import org.junit.jupiter.api.Test;

class KillSwitchLimitsTest {
    private static final RegimeFactors STANDARD =
            KillSwitchLimits.STANDARD.rejections().factors();

    @Test
    void refuses_a_count_that_a_volatile_market_raises_above_the_rejections_that_are_kept() {
        assertThatThrownBy(() -> new Rejections(667, 300_000, STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rejection countMax times the factor of a VOLATILE market must be at most 1000, got 667 "
                        + "times 1.5; lower one of them, or nothing halts there");
    }

    @Test
    void takes_the_highest_count_that_still_halts_in_a_volatile_market() {
        var highest = new Rejections(666, 300_000, STANDARD);
        var limits = new KillSwitchLimits(
                0.6,
                highest,
                KillSwitchLimits.STANDARD.velocity(),
                KillSwitchLimits.STANDARD.strategies(),
                KillSwitchLimits.STANDARD.portfolio(),
                KillSwitchLimits.STANDARD.throttle());

        assertThat(highest.keptMax()).isEqualTo(999);
        assertThat(RejectionVelocitySwitch.read("macro", highest.keptMax(), limits, Regime.VOLATILE)
                        .severity())
                .isEqualTo(KillSeverity.HALT);
    }

    @Test
    void takes_a_thousand_where_no_market_raises_it_and_not_one_more() {
        var flat = new RegimeFactors(1, 1, 1, 1);

        assertThat(new Rejections(1_000, 1, flat).keptMax()).isEqualTo(1_000);
        assertThatThrownBy(() -> new Rejections(1_001, 1, flat)).hasMessageContaining("got 1001 times 1.0");
    }
}
