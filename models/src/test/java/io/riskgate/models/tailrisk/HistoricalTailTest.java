package io.riskgate.models.tailrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoricalTailTest {
    @Test
    void losses_one_to_500_at_95_percent_give_475_and_488() {
        double[] profits = profitsWithLossesUpTo(500);
        assertThat(HistoricalTail.valueAtRisk(profits, Confidence.P95)).isEqualTo(475);
        assertThat(HistoricalTail.expectedShortfall(profits, Confidence.P95)).isEqualTo(488);
    }

    @Test
    void a_fractional_tail_takes_part_of_the_value_at_risk() {
        // T (1 - q) = 2.5: (100 + 99 + 0.5 * 98) / 2.5
        assertThat(HistoricalTail.expectedShortfall(profitsWithLossesUpTo(100), Confidence.P97_5))
                .isEqualTo(99.2);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 9900, 0, false",
        "99, 9900, 0, false",
        "100, 9900, 1, true",
        "999, 9990, 0, false",
        "1000, 9990, 1, true",
        "1000, 9970, 3, true",
        "500, 9750, 12, true",
        "2000000000, 9500, 100000000, true"
    })
    void ranks_are_taken_in_integers(int scenarios, int tenThousandths, int worst, boolean resolvable) {
        var confidence = new Confidence(tenThousandths);
        assertThat(HistoricalTail.worstCount(scenarios, confidence)).isEqualTo(worst);
        assertThat(HistoricalTail.resolvable(scenarios, confidence)).isEqualTo(resolvable);
    }

    @Test
    void the_input_keeps_its_order() {
        double[] profits = {3, -7, 2, -1};
        HistoricalTail.expectedShortfall(profits, Confidence.P95);
        assertThat(profits).containsExactly(3, -7, 2, -1);
    }

    @Test
    void a_book_that_only_gains_has_negative_value_at_risk() {
        assertThat(HistoricalTail.valueAtRisk(new double[] {5, 3, 4}, Confidence.P95))
                .isEqualTo(-3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refuses_a_scenario_that_is_not_finite(double broken) {
        double[] profits = profitsWithLossesUpTo(100);
        profits[57] = broken;
        assertThatThrownBy(() -> HistoricalTail.valueAtRisk(profits, Confidence.P99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scenario profit 57 must be finite, got " + broken);
    }

    @Test
    void refuses_an_empty_vector() {
        assertThatThrownBy(() -> HistoricalTail.valueAtRisk(new double[0], Confidence.P99))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] profitsWithLossesUpTo(int largest) {
        return IntStream.rangeClosed(1, largest)
                .mapToDouble(loss -> -(double) loss)
                .toArray();
    }
}
