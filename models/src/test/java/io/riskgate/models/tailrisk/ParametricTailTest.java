package io.riskgate.models.tailrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipliers computed with mpmath 1.3 at 40 digits: erfinv, and bisection on the regularised incomplete beta. */
class ParametricTailTest {
    private static final double PERCENT_OF_1E_12 = 1e-10;

    @ParameterizedTest
    @CsvSource({
        "50, 0, 0.797884560802865356",
        "95, 1.64485362695147271, 2.06271280750742602",
        "97.5, 1.95996398454005424, 2.33780279220141444",
        "99, 2.3263478740408411, 2.66521422034580481",
        "99.9, 3.09023230616781354, 3.36709007706399043",
        "99.99, 3.71901648545568056, 3.95847966759934877",
    })
    void normal_multipliers_agree_with_mpmath(String percent, double valueAtRisk, double expectedShortfall) {
        var confidence = Confidence.ofPercent(percent);
        assertThat(NormalTail.valueAtRiskMultiplier(confidence))
                .isCloseTo(valueAtRisk, withinPercentage(PERCENT_OF_1E_12));
        assertThat(NormalTail.expectedShortfallMultiplier(confidence))
                .isCloseTo(expectedShortfall, withinPercentage(PERCENT_OF_1E_12));
    }

    @ParameterizedTest
    @CsvSource({
        "95, 2.1, 0.616975166042946799, 1.24896964636957013",
        "95, 3, 1.35871501258385532, 2.23680939426786225",
        "95, 4, 1.50744331906232326, 2.2647713805829692",
        "95, 8.466992670643416, 1.6136077224217715, 2.17079165591907072",
        "97.5, 100, 1.96403160020056627, 2.35459199263359304",
        "99, 3, 2.62157601770441511, 4.04323129878141596",
        "99, 4, 2.64949190678931173, 3.69151048568075841",
        "99, 6, 2.56597800627668395, 3.29254506281635906",
        "99, 30.5, 2.37314802346266715, 2.7666799753764117",
        "99.9, 2.1, 4.33594491885169286, 8.28843778416287184",
        "99.9, 6, 4.25200901866877346, 5.23846675429299039",
        "99.9, 100, 3.14184180483915519, 3.44093275371739432",
        "99.99, 3, 12.8193365784515081, 19.2523745571857845",
        "99.99, 8.466992670643416, 5.43800675498666871, 6.29128506160098102",
    })
    void student_t_multipliers_agree_with_mpmath(
            String percent, double degreesOfFreedom, double valueAtRisk, double expectedShortfall) {
        var confidence = Confidence.ofPercent(percent);
        assertThat(StudentTTail.valueAtRiskMultiplier(confidence, degreesOfFreedom))
                .isCloseTo(valueAtRisk, withinPercentage(PERCENT_OF_1E_12));
        assertThat(StudentTTail.expectedShortfallMultiplier(confidence, degreesOfFreedom))
                .isCloseTo(expectedShortfall, withinPercentage(PERCENT_OF_1E_12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2.0, 1.5, -3, Double.NaN, Double.POSITIVE_INFINITY})
    void refuses_degrees_of_freedom_without_a_variance(double degreesOfFreedom) {
        assertThatThrownBy(() -> StudentTTail.valueAtRiskMultiplier(Confidence.P99, degreesOfFreedom))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(degreesOfFreedom));
    }
}
