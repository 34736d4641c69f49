package io.riskgate.enforcement.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.KillSeverity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaleDataSwitchTest {
    @ParameterizedTest
    @CsvSource({"2950, ", "3000, ", "4950, ", "4999, ", "5000, REDUCE_ONLY", "5001, REDUCE_ONLY"})
    void lets_only_reducing_orders_pass_from_the_limit_on_and_never_throttles(
            double ageMillis, @Nullable KillSeverity expected) {
        assertThat(StaleDataSwitch.read("macro", ageMillis, 5_000).severity()).isEqualTo(expected);
    }
}
