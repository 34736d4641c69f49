package io.riskgate.enforcement.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.given.Limits;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolatilitySwitchTest {
    /** Half of capital a year over the square root of 252 trading days, of a capital of one million. */
    private static final double HALTING_SIGMA = 0.5 * 1_000_000 / Math.sqrt(252);

    @ParameterizedTest
    @CsvSource({
        "0.59, ",
        "0.5999999, ",
        "0.6000001, THROTTLE",
        "0.99, THROTTLE",
        "0.9999999, THROTTLE",
        "1.0000001, HALT"
    })
    void acts_at_sixty_and_at_a_hundred_per_cent_of_half_the_capital_a_year(
            double share, @Nullable KillSeverity expected) {
        assertThat(VolatilitySwitch.read(
                                Limits.of("macro", "USD", "1000000")
                                        .withPolicy(RiskPolicy.STANDARD.with(KillSwitchLimits.STANDARD)),
                                share * HALTING_SIGMA)
                        .severity())
                .isEqualTo(expected);
    }
}
