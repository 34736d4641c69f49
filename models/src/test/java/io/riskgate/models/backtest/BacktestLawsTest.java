package io.riskgate.models.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.Seeds;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BacktestLawsTest {
    private static final SimulationTrials TRIALS = new SimulationTrials(2_000, 7);

    @Test
    void a_loss_equal_to_the_forecast_is_no_exceedance() {
        var exceedances = Exceedances.of(new double[] {-100, -100.01, 5}, new double[] {100, 100, 100});
        assertThat(exceedances.count()).isEqualTo(1);
        assertThat(exceedances.at(1)).isTrue();
    }

    @Test
    void no_exceedance_in_250_days_at_99_percent_gives_5_0252() {
        var answer = KupiecTest.of(250, 0, Confidence.P99);
        assertThat(answer.statistic()).isCloseTo(5.0252, within(5e-5));
        assertThat(answer.pValue()).isCloseTo(0.02498, within(5e-6));
    }

    @Test
    void all_or_no_days_exceeded_are_answers() {
        boolean[] all = new boolean[10];
        Arrays.fill(all, true);
        assertThat(ChristoffersenTest.independence(Exceedances.ofHits(all)).pValue())
                .isEqualTo(1);
        assertThat(ChristoffersenTest.conditionalCoverage(Exceedances.ofHits(new boolean[10]), Confidence.P99)
                        .pValue())
                .isBetween(0.0, 1.0);
        assertThat(KupiecTest.of(10, 10, Confidence.P99).statistic())
                .isGreaterThan(50)
                .isFinite();
    }

    @Test
    void zones_change_at_five_and_ten() {
        assertThat(TrafficLight.of(4)).isEqualTo(TrafficLight.GREEN);
        assertThat(TrafficLight.of(5)).isEqualTo(TrafficLight.YELLOW);
        assertThat(TrafficLight.of(9)).isEqualTo(TrafficLight.YELLOW);
        assertThat(TrafficLight.of(10)).isEqualTo(TrafficLight.RED);
    }

    @Test
    void the_rule_behind_the_zones_gives_the_table_for_250_days_at_99_percent() {
        for (int count = 0; count <= 250; count++) {
            assertThat(TrafficLight.of(250, count, Confidence.P99)).isEqualTo(TrafficLight.of(count));
        }
    }

    @Test
    void simulated_p_values_repeat_with_their_seed_and_reject_near_minus_0_7() {
        double normal = Double.POSITIVE_INFINITY;
        double p = AcerbiSzekelyTest.pValue(-0.7, 250, Confidence.P97_5, normal, TRIALS);
        assertThat(AcerbiSzekelyTest.pValue(-0.7, 250, Confidence.P97_5, 1e5, TRIALS))
                .isCloseTo(p, within(1e-3));
        assertThat(AcerbiSzekelyTest.pValue(-0.7, 250, Confidence.P97_5, normal, TRIALS))
                .isEqualTo(p);
        assertThat(p).isBetween(0.03, 0.07);
        assertThat(AcerbiSzekelyTest.pValue(0, 250, Confidence.P97_5, normal, TRIALS))
                .isBetween(0.4, 0.6);
        assertThat(AcerbiSzekelyTest.pValue(-5, 250, Confidence.P97_5, normal, TRIALS))
                .isZero();
    }

    @Test
    void clustering_sees_runs_and_neighbors() {
        boolean[] hits = new boolean[100];
        for (int day : new int[] {10, 11, 12, 18, 60}) {
            hits[day] = true;
        }
        var clustering = ExceedanceClustering.of(Exceedances.ofHits(hits));
        assertThat(clustering.longestRun()).isEqualTo(3);
        assertThat(clustering.mostInTenDays()).isEqualTo(4);
        assertThat(clustering.meanGapDays()).isEqualTo(12.5);
        assertThat(clustering.repeatRatio()).isEqualTo(0.4);
    }

    @Test
    void a_forecast_reads_no_day_from_its_own_day_on() {
        var random = Seeds.of("forecast reads the past only");
        double[] profits = random.doubles(400, -1, 1).toArray();
        double[] changed = profits.clone();
        for (int day = 300; day < 400; day++) {
            changed[day] = 1000;
        }
        double[] one =
                RollingForecast.historical(profits, 250, 250, Confidence.P99).valueAtRisk();
        double[] two =
                RollingForecast.historical(changed, 250, 250, Confidence.P99).valueAtRisk();
        assertThat(Arrays.copyOf(two, 51)).containsExactly(Arrays.copyOf(one, 51));
        assertThat(one[0]).isEqualTo(HistoricalTail.valueAtRisk(Arrays.copyOf(profits, 250), Confidence.P99));
    }

    @Test
    void shortfall_of_zero_on_a_day_exceeded_is_refused() {
        assertThatThrownBy(() ->
                        AcerbiSzekelyTest.z2(new double[] {-1}, new double[] {0}, new double[] {0}, Confidence.P99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected shortfall 0 must be above 0");
    }
}
