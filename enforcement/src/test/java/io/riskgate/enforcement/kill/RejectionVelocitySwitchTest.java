package io.riskgate.enforcement.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.models.regime.Regime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionVelocitySwitchTest {
    @ParameterizedTest
    @CsvSource({
        // 10 in five minutes; in each regime the counts next to 60 % and to 100 %
        "TRENDING,  5, ",
        "TRENDING,  6, THROTTLE",
        "TRENDING,  9, THROTTLE",
        "TRENDING, 10, HALT",
        "RANGING,   5, ",
        "RANGING,   6, THROTTLE",
        "RANGING,   9, THROTTLE",
        "RANGING,  10, HALT",
        "VOLATILE,  8, ",
        "VOLATILE,  9, THROTTLE",
        "VOLATILE, 14, THROTTLE",
        "VOLATILE, 15, HALT",
        "STRESSED,  2, ",
        "STRESSED,  3, THROTTLE",
        "STRESSED,  4, THROTTLE",
        "STRESSED,  5, HALT"
    })
    void acts_at_sixty_and_at_a_hundred_per_cent_in_each_regime(
            Regime regime, int count, @Nullable KillSeverity expected) {
        assertThat(RejectionVelocitySwitch.read("macro", count, KillSwitchLimits.STANDARD, regime)
                        .severity())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // a hundred in a calm market: exactly 59, 60, 99 and 100 % of what each regime makes of it
        "TRENDING,  59, ", "TRENDING,  60, THROTTLE", "TRENDING,  99, THROTTLE", "TRENDING, 100, HALT",
        "RANGING,   59, ", "RANGING,   60, THROTTLE", "RANGING,   99, THROTTLE", "RANGING,  100, HALT",
        "VOLATILE, 118, ", "VOLATILE, 120, THROTTLE", "VOLATILE, 198, THROTTLE", "VOLATILE, 200, HALT",
        "STRESSED,  59, ", "STRESSED,  60, THROTTLE", "STRESSED,  99, THROTTLE", "STRESSED, 100, HALT"
    })
    void acts_exactly_at_its_shares(Regime regime, int count, @Nullable KillSeverity expected) {
        var limits = new KillSwitchLimits(
                0.6,
                new KillSwitchLimits.Rejections(100, 300_000, new KillSwitchLimits.RegimeFactors(1, 1, 2.0, 1)),
                KillSwitchLimits.STANDARD.velocity(),
                KillSwitchLimits.STANDARD.strategies(),
                KillSwitchLimits.STANDARD.portfolio(),
                KillSwitchLimits.STANDARD.throttle());
        assertThat(RejectionVelocitySwitch.read("macro", count, limits, regime).severity())
                .isEqualTo(expected);
    }
}
