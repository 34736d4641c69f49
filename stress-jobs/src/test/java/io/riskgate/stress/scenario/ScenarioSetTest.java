package io.riskgate.stress.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioSetTest {
    private static final Quantity LOT = Quantity.parse("1");
    private static final List<InstrumentDefinition> UNIVERSE = List.of(
            new InstrumentDefinition("AAPL", AssetClass.EQUITY, "", "USD", LOT),
            InstrumentDefinition.currencyPair("EUR", "USD", LOT),
            InstrumentDefinition.currencyPair("USD", "JPY", LOT),
            InstrumentDefinition.currencyPair("EUR", "GBP", LOT),
            new InstrumentDefinition("XAUUSD", AssetClass.COMMODITY, "", "USD", LOT));
    private static final String HEAD = """
            betas: {EQUITY: 1.0, INDEX: 1.0, CRYPTO: 1.5, COMMODITY: 0.0, CURRENCY_PAIR: 0.0}
            halfSpreadBps: {EQUITY: 2.0, INDEX: 1.0, CRYPTO: 5.0, COMMODITY: 2.0, CURRENCY_PAIR: 0.5}
            scenarios:
            """;

    private static CompiledScenario compiled(String id, long seed) {
        return new ScenarioCompiler(ScenarioSet.builtIn(), UNIVERSE, seed)
                .all().stream()
                        .filter(scenario -> scenario.shocks().id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void holds_the_five_crises_with_the_parameters_of_the_requirements() {
        assertThat(ScenarioSet.builtIn().scenarios())
                .filteredOn(scenario -> scenario.kind() == ScenarioDefinition.Kind.HISTORICAL)
                .extracting(ScenarioDefinition::id)
                .containsExactly("LEHMAN_2008", "FLASH_CRASH_2010", "COVID_2020", "BREXIT_2016", "ARCHEGOS_2021");
        CompiledScenario lehman = compiled("LEHMAN_2008", 1);
        assertThat(lehman.stress().volatilityMultiplier()).isEqualTo(5);
        assertThat(lehman.stress().correlationTarget()).isEqualTo(0.95);
        assertThat(lehman.shocks().liquidity().spreadMultiplier()).isEqualTo(10);
        assertThat(lehman.shocks().liquidity().volumeReduction()).isEqualTo(0.8);
        assertThat(lehman.shocks().gap().ratio()).isEqualTo(0.05);
    }

    @Test
    void moves_stocks_by_beta_and_pairs_by_both_currencies() {
        CompiledScenario lehman = compiled("LEHMAN_2008", 1);
        assertThat(lehman.shocks().shock(0)).isCloseTo(-0.12, within(1e-12)); // beta of 1.2
        assertThat(lehman.shocks().shock(1)).isCloseTo(-0.108, within(1e-12));
        assertThat(lehman.shocks().shock(2)).isCloseTo(1 / 1.123 - 1, within(1e-12));
        assertThat(lehman.shocks().shock(3)).isCloseTo(0.892 / 0.843 - 1, within(1e-12));
        assertThat(lehman.shocks().shock(4)).isEqualTo(-0.027);
    }

    @Test
    void lets_the_gap_of_the_vote_hit_sterling_alone() {
        CompiledScenario vote = compiled("BREXIT_2016", 1);
        assertThat(vote.shocks().gapSign(1)).isZero();
        assertThat(vote.shocks().gapSign(3)).isEqualTo(-1);
    }

    @Test
    void draws_ranges_from_the_seed_alone() {
        double spread = compiled("LIQUIDITY_FREEZE-1", 7).shocks().liquidity().spreadMultiplier();
        assertThat(spread).isBetween(15.0, 30.0);
        assertThat(compiled("LIQUIDITY_FREEZE-1", 7).shocks().liquidity().spreadMultiplier())
                .isEqualTo(spread);
        assertThat(compiled("LIQUIDITY_FREEZE-1", 8).shocks().liquidity().spreadMultiplier())
                .isNotEqualTo(spread);
        assertThat(compiled("LIQUIDITY_FREEZE-2", 7).shocks().liquidity().spreadMultiplier())
                .isNotEqualTo(spread);
    }

    @Test
    void leads_to_a_regime_in_equal_steps() {
        assertThat(compiled("REGIME_TRANSITION-1of5", 1).shocks().shock(0)).isCloseTo(-0.024, within(1e-12));
        assertThat(compiled("REGIME_TRANSITION-5of5", 1).shocks().shock(0)).isCloseTo(-0.12, within(1e-12));
    }

    @Test
    void names_the_line_of_what_cannot_be_used() {
        assertThatThrownBy(() -> ScenarioSet.parse(
                        "mine.yaml",
                        HEAD + "  - {id: OWN_ONE, kind: SYNTHETIC, regime: STRESSED, days: 1, markett: -0.1}\n"))
                .isInstanceOf(UnusableScenario.class)
                .hasMessageContaining("mine.yaml line 4")
                .hasMessageContaining("markett");
        assertThatThrownBy(() -> ScenarioSet.parse(
                        "mine.yaml",
                        HEAD + "  - {id: OWN_ONE, kind: SYNTHETIC, regime: STRESSED, days: 1, volume: 1.0}\n"))
                .hasMessageContaining("volume of OWN_ONE must lie in 0.0 to 0.999, got 1.0 to 1.0");
        assertThatThrownBy(() -> ScenarioSet.parse("mine.yaml", "betas: [")).hasMessageContaining("mine.yaml line 1");
    }

    @Test
    void refuses_a_scenario_that_stands_there_twice() {
        String one = "  - {id: OWN_ONE, kind: SYNTHETIC, regime: STRESSED, days: 1}\n";
        assertThat(ScenarioSet.parse("mine.yaml", HEAD + one).scenarios()).hasSize(1);
        assertThatThrownBy(() -> ScenarioSet.parse("mine.yaml", HEAD + one + one))
                .hasMessageContaining("twice");
    }

    @Test
    void moves_one_cause_alone() {
        FactorShocks factors = new ScenarioCompiler(ScenarioSet.builtIn(), UNIVERSE, 1).factors();
        assertThat(factors.factors()).containsExactly("EQUITY_MARKET", "EUR", "GBP", "JPY", "XAUUSD");
        assertThat(factors.alone("EUR", -0.10)).containsExactly(new double[] {0, -0.10, 0, -0.10, 0}, within(1e-12));
        assertThat(factors.alone("GBP", -0.10)).containsExactly(new double[] {0, 0, 0, 1 / 0.9 - 1, 0}, within(1e-12));
        assertThat(factors.alone("XAUUSD", 0.05)).containsExactly(0, 0, 0, 0, 0.05);
        assertThat(compiled("LEHMAN_2008", 1).moves())
                .containsEntry("EQUITY_MARKET", -0.10)
                .containsEntry("EUR", -0.108)
                .containsEntry("XAUUSD", -0.027);
    }

    @Test
    void refuses_a_rung_out_of_range() {
        assertThatThrownBy(() -> ScenarioSet.parse(
                        "mine",
                        HEAD.replace("scenarios:", "ladders: {moves: [-1.5], spreads: [], volume: []}\nscenarios: []")))
                .hasMessageContaining("a rung of ladder moves must lie in -0.99 to 10.0, got -1.5");
    }
}
