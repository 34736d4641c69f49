package io.riskgate.models.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.NormalTail;
import org.junit.jupiter.api.Test;

class SimulatedLossesTest {
    private static final long SEED = 20260101L;
    private static final int DAYS = 60;
    private static final ScenarioGenerator NORMAL = new ScenarioGenerator.Normal(DAYS, 0.94, 1);
    private static final ScenarioGenerator STUDENT = new ScenarioGenerator.StudentT(DAYS, 0.94, 1, 6);
    private static final ScenarioGenerator BLOCKS = new ScenarioGenerator.Blocks(DAYS, 5, 5);

    private static double[] profits() {
        double[] profits = new double[DAYS];
        var random = new RandomStream();
        random.start(SEED, 7);
        for (int day = 0; day < DAYS; day++) {
            profits[day] = 1_000 * random.normal();
        }
        return profits;
    }

    private static double[] losses(ScenarioGenerator generator, int count, int batch) {
        double[] all = new double[count];
        double[][] part = new double[1][batch];
        for (int first = 0; first < count; first += batch) {
            int width = Math.min(batch, count - first);
            new SimulatedLosses(generator).fill(SEED, first, width, new double[][] {profits()}, part);
            System.arraycopy(part[0], 0, all, first, width);
        }
        return all;
    }

    @Test
    void gives_the_same_bits_however_the_scenarios_are_cut() {
        for (ScenarioGenerator generator : new ScenarioGenerator[] {NORMAL, STUDENT, BLOCKS}) {
            double[] whole = losses(generator, 1_000, 1_000);
            assertThat(losses(generator, 1_000, 1)).isEqualTo(whole);
            assertThat(losses(generator, 1_000, 137)).isEqualTo(whole);
        }
    }

    @Test
    void keeps_the_exponentially_weighted_variance() {
        double[] weights = EwmaWeights.of(0.94, DAYS);
        double variance = 0;
        double[] profits = profits();
        for (int day = 0; day < DAYS; day++) {
            variance += weights[day] * profits[day] * profits[day];
        }
        // 100,000 draws: the standard error of a variance is 0.45 %, with tails of six degrees twice that.
        assertThat(variance(losses(NORMAL, 100_000, 4_096)) / variance).isCloseTo(1, within(0.02));
        assertThat(variance(losses(STUDENT, 100_000, 4_096)) / variance).isCloseTo(1, within(0.04));
    }

    private static double variance(double[] losses) {
        double sum = 0;
        for (double loss : losses) {
            sum += loss * loss;
        }
        return sum / losses.length;
    }

    @Test
    void meets_the_normal_quantile() {
        double[] losses = losses(NORMAL, 100_000, 4_096);
        double sigma = Math.sqrt(variance(losses));
        var tail = new LossTail(TailSummary.depth(losses.length));
        for (int i = 0; i < losses.length; i++) {
            tail.add(losses[i], i);
        }
        double expected = NormalTail.valueAtRiskMultiplier(Confidence.P99) * sigma;
        assertThat(tail.summary(losses.length).valueAtRisk99() / expected).isCloseTo(1, within(0.03));
    }

    @Test
    void sums_runs_of_neighboring_days_in_blocks() {
        double[] profits = profits();
        double[] losses = losses(BLOCKS, 200, 200);
        for (double loss : losses) {
            boolean found = false;
            for (int start = 0; start <= DAYS - 5; start++) {
                double sum = 0;
                for (int day = start; day < start + 5; day++) {
                    sum += profits[day];
                }
                found |= Math.abs(sum + loss) < 1e-9;
            }
            assertThat(found).isTrue();
        }
    }

    @Test
    void finds_the_returns_behind_a_loss() {
        double[][] instruments = {profits(), new double[DAYS]};
        double[] returns = new SimulatedLosses(NORMAL).returnsOf(SEED, 42, instruments);
        assertThat(returns[0]).isCloseTo(-losses(NORMAL, 43, 43)[42], within(1e-9));
        assertThat(returns[1]).isZero();
    }

    @Test
    void agrees_with_the_historical_tail_on_the_same_losses() {
        double[] losses = losses(STUDENT, 2_500, 2_500);
        double[] profits = new double[losses.length];
        var tail = new LossTail(TailSummary.depth(losses.length));
        for (int i = losses.length - 1; i >= 0; i--) {
            profits[i] = -losses[i];
            tail.add(losses[i], i);
        }
        TailSummary summary = tail.summary(losses.length);
        assertThat(summary.valueAtRisk99()).isEqualTo(HistoricalTail.valueAtRisk(profits, Confidence.P99));
        assertThat(summary.expectedShortfall99())
                .isCloseTo(HistoricalTail.expectedShortfall(profits, Confidence.P99), within(1e-9));
        assertThat(losses[(int) tail.worstScenarios(1)[0]]).isEqualTo(summary.worst());
    }

    @Test
    void ranks_equal_losses_by_scenario_whatever_came_first() {
        var forward = new LossTail(1);
        var backward = new LossTail(1);
        for (int i = 0; i < 3; i++) {
            forward.add(5, i);
            backward.add(5, 2 - i);
        }
        assertThat(forward.worstScenarios(1))
                .isEqualTo(backward.worstScenarios(1))
                .containsExactly(0);
    }
}
