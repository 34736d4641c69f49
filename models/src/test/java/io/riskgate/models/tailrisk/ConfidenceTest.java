package io.riskgate.models.tailrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {
    @ParameterizedTest
    @ValueSource(strings = {"95", "97.5", "99", "99.9", "50", "99.99"})
    void reads_and_writes_a_percentage(String percent) {
        assertThat(Confidence.ofPercent(percent).label()).isEqualTo(percent);
    }

    @Test
    void holds_the_probability_and_its_tail() {
        assertThat(Confidence.P99_9.probability()).isEqualTo(0.999);
        assertThat(Confidence.P99_9.tailProbability()).isEqualTo(0.001);
        assertThat(Confidence.ofPercent(" 99.9 ")).isEqualTo(Confidence.P99_9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "0.99", "49.99", "100", "99.999", "NaN", "-99"})
    void refuses_what_is_no_confidence(String percent) {
        assertThatThrownBy(() -> Confidence.ofPercent(percent)).isInstanceOf(IllegalArgumentException.class);
    }
}
