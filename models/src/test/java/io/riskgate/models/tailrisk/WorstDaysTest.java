package io.riskgate.models.tailrisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorstDaysTest {
    private final WorstDays worst = new WorstDays();

    @Test
    void gives_the_largest_losses_in_order() {
        worst.select(new double[] {3, -7, 1, -2, -9}, 0, 5, 3);
        assertThat(new double[] {worst.loss(0), worst.loss(1), worst.loss(2)}).containsExactly(9, 7, 2);
        assertThat(worst.sumOfLargest(2)).isEqualTo(16);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void equals_the_head_of_the_sorted_vector_while_it_drifts(long seed) {
        var random = new SplittableRandom(seed);
        for (int days : new int[] {1, 2, 30, 60, 250, 501}) {
            for (int wanted : new int[] {1, days / 100 + 1, days / 20 + 1, days}) {
                drift(random, days, wanted);
            }
        }
    }

    private void drift(SplittableRandom random, int days, int wanted) {
        double[] profits = new double[days + 10];
        Arrays.fill(profits, -1e9); // beyond the window on either side: must not count
        int from = random.nextInt(10);
        Arrays.fill(profits, from, from + days, 0);
        for (int order = 0; order < 200; order++) {
            double scale = order % 50 == 0 ? 1000 : 1;
            for (int day = from; day < from + days; day++) {
                // Whole numbers, so that ties are common; now and then everything is equal.
                profits[day] = order % 33 == 32 ? 5 : profits[day] + Math.rint(scale * random.nextGaussian());
            }
            equalsSorted(profits, from, from + days, wanted);
        }
    }

    private void equalsSorted(double[] profits, int from, int to, int wanted) {
        double[] before = profits.clone();
        worst.select(profits, from, to, wanted);
        assertThat(profits).isEqualTo(before);
        double[] sorted = Arrays.copyOfRange(profits, from, to);
        Arrays.sort(sorted);
        for (int rank = 0; rank < wanted; rank++) {
            assertThat(worst.loss(rank)).isEqualTo(0.0 - sorted[rank]);
        }
    }

    @Test
    void gives_the_same_whatever_it_selected_before() {
        var random = new SplittableRandom(5);
        double[] vector = random.doubles(250, -1, 1).toArray();
        var fresh = new WorstDays();
        fresh.select(vector, 0, 250, 13);
        for (int before = 0; before < 20; before++) {
            worst.select(random.doubles(250, -9, 9).toArray(), 0, 250, 13);
            worst.select(vector, 0, 250, 13);
            assertThat(worst.sumOfLargest(13)).isEqualTo(fresh.sumOfLargest(13));
            assertThat(worst.loss(12)).isEqualTo(fresh.loss(12));
        }
    }

    @Test
    void counts_the_days_that_were_not_among_the_worst_before() {
        double[] vector = {-1, -2, -3, 4, 5};
        worst.select(vector, 0, 5, 2);
        worst.select(vector, 0, 5, 2);
        assertThat(worst.enteredCount()).isZero();
        vector[4] = -9;
        worst.select(vector, 0, 5, 2);
        assertThat(worst.enteredCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 9})
    void answers_not_a_number_when_a_profit_is_none(int day) {
        double[] vector = {5, 4, 3, 2, 1, 0, -1, -2, -3, -4};
        worst.select(vector, 0, 10, 3);
        vector[day] = Double.NaN;
        worst.select(vector, 0, 10, 3);
        assertThat(worst.loss(0)).isNaN();
        assertThat(worst.loss(2)).isNaN();
        vector[day] = 7;
        equalsSorted(vector, 0, 10, 3);
        equalsSorted(vector, 0, 10, 3);
    }

    @Test
    void refuses_more_days_than_there_are() {
        assertThatThrownBy(() -> worst.select(new double[3], 0, 3, 4)).hasMessageContaining("1..3, got 4");
        assertThatThrownBy(() -> worst.select(new double[3], 0, 3, 0)).hasMessageContaining("got 0");
    }
}
