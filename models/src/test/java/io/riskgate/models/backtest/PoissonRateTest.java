package io.riskgate.models.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonRateTest {
    /** Half of qchisq(0.95, 2 (n + 1)), from printed chi-square tables: 5.991, 9.488, 12.592, 15.507, 31.410. */
    @ParameterizedTest
    @CsvSource({"0, 2.9957", "1, 4.7439", "2, 6.2958", "3, 7.7537", "9, 15.7052"})
    void bounds_a_rate_as_the_tables_of_the_chi_square_do(int events, double weeks) {
        assertThat(new PoissonRate(events, 1).upperBound(0.95)).isCloseTo(weeks, within(5e-5));
        assertThat(new PoissonRate(events, weeks + 1e-4).upperBound(0.95)).isLessThan(1);
        assertThat(new PoissonRate(events, weeks - 1e-4).upperBound(0.95)).isGreaterThan(1);
    }

    @Test
    void leaves_just_the_given_chance_for_as_few_events() {
        for (int events = 0; events < 200; events += 7) {
            double mean = new PoissonRate(events, 1).upperBound(0.99);
            assertThat(new PoissonDistribution(mean).cumulativeProbability(events))
                    .isCloseTo(0.01, within(1e-9));
            var chiSquare = new ChiSquaredDistribution(2.0 * (events + 1));
            assertThat(mean).isCloseTo(chiSquare.inverseCumulativeProbability(0.99) / 2, within(1e-6));
        }
    }

    @Test
    void knows_the_point_rate() {
        assertThat(new PoissonRate(2, 4).point()).isEqualTo(0.5);
    }

    @Test
    void refuses_what_cannot_have_been_counted() {
        assertThatThrownBy(() -> new PoissonRate(-1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PoissonRate(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PoissonRate(1, 4).upperBound(1)).isInstanceOf(IllegalArgumentException.class);
    }
}
