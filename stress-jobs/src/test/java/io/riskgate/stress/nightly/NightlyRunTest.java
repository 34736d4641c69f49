package io.riskgate.stress.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.stress.scenario.ScenarioCompiler;
import io.riskgate.stress.scenario.ScenarioSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NightlyRunTest {
    private static final long SEED = 20260701L;
    private static final int DAYS = 250;

    private static final StressUniverse UNIVERSE = universe(8);

    private static StressUniverse universe(int size) {
        var random = new SplittableRandom(SEED);
        List<InstrumentDefinition> instruments = new ArrayList<>();
        double[][] returns = new double[size][DAYS];
        for (int i = 0; i < size; i++) {
            instruments.add(new InstrumentDefinition("S" + i, AssetClass.EQUITY, "", "USD", Quantity.parse("1")));
            for (int day = 0; day < DAYS; day++) {
                returns[i][day] = 0.04 * (random.nextDouble() - 0.5);
            }
        }
        return new StressUniverse(instruments, returns);
    }

    private static List<StressedBook> books() {
        var allowance = new StressedBook.Allowance(10_000_000, 1_000_000, 0.15, 200_000, 6);
        double[] longs = {1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6, 1e6};
        double[] pairs = {1e6, -1e6, 1e6, -1e6, 2e6, 0, 0, 0};
        return List.of(new StressedBook("LONG", longs, allowance), new StressedBook("PAIRS", pairs, allowance));
    }

    private static List<PortfolioStress> run(int threads, int simulations) {
        var settings = new NightlySettings(SEED, simulations, 1, threads);
        var compiler = new ScenarioCompiler(ScenarioSet.builtIn(), UNIVERSE.instruments(), SEED);
        return new NightlyRun(UNIVERSE, compiler.all(), compiler, settings).run(books(), RunProgress.NONE);
    }

    private static ScenarioOutcome outcome(PortfolioStress stress, String id) {
        return stress.outcomes().stream()
                .filter(outcome -> outcome.scenarioId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void gives_the_same_bits_at_any_number_of_threads() {
        // The first simulation ranges have 4,096 scenarios, so three threads really share the work.
        List<String> one = texts(run(1, 13_000));
        assertThat(texts(run(2, 13_000))).isEqualTo(one);
        assertThat(texts(run(5, 13_000))).isEqualTo(one);
    }

    private static List<String> texts(List<PortfolioStress> results) {
        return results.stream()
                .map(result ->
                        result.outcomes() + " " + result.simulations() + " " + result.likeliest() + result.worstCases())
                .toList();
    }

    @Test
    void adds_up_a_crisis_by_hand() {
        ScenarioOutcome lehman = outcome(run(1, 100).get(0), "LEHMAN_2008");
        assertThat(lehman.loss().shock()).isCloseTo(800_000, within(1e-6)); // 8 M, beta one, -10 %
        assertThat(lehman.loss().gap()).isCloseTo(400_000, within(1e-6));
        assertThat(lehman.loss().spread()).isCloseTo(16_000, within(1e-6)); // 8 M x 2 bp x 10
        assertThat(lehman.loss().liquidation()).isCloseTo(6_400, within(1e-6)); // 8 M x 2 bp x 4
        assertThat(lehman.lossShare()).isCloseTo(0.12224, within(1e-12));
        assertThat(lehman.reverseMultiple().orElseThrow()).isCloseTo(977_600.0 / 1_200_000, within(1e-12));
    }

    @Test
    void takes_the_largest_name_for_the_crowded_trade() {
        ScenarioOutcome archegos = outcome(run(1, 100).get(1), "ARCHEGOS_2021");
        assertThat(archegos.loss().shock()).isZero();
        assertThat(archegos.loss().gap()).isCloseTo(400_000, within(1e-6));
    }

    @Test
    void spells_out_the_worst_draws_so_that_they_lose_what_was_simulated() {
        for (PortfolioStress stress : run(2, 1_000)) {
            double worst = stress.simulations().get(0).tail().worst();
            double[] exposures = stress.book().exposures();
            double loss = 0;
            for (int i = 0; i < exposures.length; i++) {
                loss -= exposures[i] * stress.worstDraws().get(0).shock(i);
            }
            assertThat(loss).isCloseTo(worst, within(1e-6));
        }
    }

    @Test
    void reads_sensitivities_off_ladders() {
        List<FactorLadder> ladders = run(1, 100).get(0).ladders();
        assertThat(ladders).extracting(FactorLadder::factor).containsExactly("EQUITY_MARKET", "SPREADS", "VOLUME");
        assertThat(rung(ladders.get(0), -0.10)).isCloseTo(800_000, within(1e-6)); // 8 M, beta one
        assertThat(rung(ladders.get(0), 0.20)).isCloseTo(-1_600_000, within(1e-6));
        assertThat(rung(ladders.get(1), 10)).isCloseTo(16_000, within(1e-6)); // 8 M x 2 bp x 10
        assertThat(rung(ladders.get(2), 0.75)).isCloseTo(4_800, within(1e-6)); // 8 M x 2 bp x 3
    }

    private static double rung(FactorLadder ladder, double shock) {
        return ladder.losses().get(ladder.shocks().indexOf(shock));
    }

    @Test
    void names_the_worst_scenario_of_every_instrument_and_cause() {
        PortfolioStress stress = run(1, 100).get(0);
        assertThat(stress.worstCases()).hasSize(8).isSortedAccordingTo(Comparator.comparing(one -> -one.loss()));
        WorstCase market = stress.causeCases().get(0);
        assertThat(market.subject()).isEqualTo("EQUITY_MARKET");
        assertThat(market.scenarioId()).isEqualTo("COVID_2020");
        assertThat(market.loss()).isCloseTo(960_000, within(1e-6)); // 8 M, -12 %
        assertThat(stress.causeCases())
                .contains(new WorstCase("GAP", "COVID_2020", 0.07 * 8_000_000))
                .extracting(WorstCase::subject)
                .contains("SPREADS", "VOLUME");
    }
}
