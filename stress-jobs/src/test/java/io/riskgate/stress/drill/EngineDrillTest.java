package io.riskgate.stress.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.InstrumentDefinition.AssetClass;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.stress.scenario.CompiledScenario;
import io.riskgate.stress.scenario.ScenarioCompiler;
import io.riskgate.stress.scenario.ScenarioSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineDrillTest {
    private static final long SEED = 20260721L;
    private static final List<InstrumentDefinition> UNIVERSE = List.of(
            InstrumentDefinition.currencyPair("EUR", "USD", Quantity.parse("1")),
            InstrumentDefinition.currencyPair("GBP", "USD", Quantity.parse("1")),
            new InstrumentDefinition("ACME", AssetClass.EQUITY, "", "USD", Quantity.parse("1")));

    private static LimitSet limits(double leverageMax) {
        Money wide = Money.parse("1000000000");
        return new LimitSet(
                "drill",
                "USD",
                Money.parse("1000000"),
                new LimitSet.OrderLimits(Quantity.parse("1000000"), wide, 1.0, 172_800_000L, 86_400_000L, 86_400_000L),
                new LimitSet.ExposureLimits(wide, wide, leverageMax, 0.15),
                new LimitSet.TailLimits(Money.parse("60000"), Money.parse("60000"), wide, wide),
                RiskModel.STANDARD,
                "ann",
                "bob");
    }

    private static DrillOutcome drill(String id, double leverageMax) {
        CompiledScenario scenario = new ScenarioCompiler(ScenarioSet.builtIn(), UNIVERSE, SEED)
                .all().stream()
                        .filter(one -> one.shocks().id().equals(id))
                        .findFirst()
                        .orElseThrow();
        return new EngineDrill(UNIVERSE, limits(leverageMax), scenario, SEED).run();
    }

    @Test
    void fires_the_drawdown_switch_in_a_crisis_and_approves_nothing_afterwards() {
        DrillOutcome lehman = drill("LEHMAN_2008", 2.0);
        assertThat(lehman.drawdownShare()).isGreaterThan(0.15);
        assertThat(lehman.isHalted()).isTrue();
        assertThat(lehman.approvalsAfterHalt()).isZero();
        assertThat(lehman.failures()).doesNotContain("the drawdown switch did not fire", "an approval after the halt");
    }

    @Test
    void says_which_rule_does_not_hold() {
        assertThat(drill("LEHMAN_2008", 3.0).failures()).contains("loss above 15 % of capital");
        // Nothing is said of the time here: a busy machine may stop for longer than a decision may take.
        assertThat(drill("BREXIT_2016", 0.5).failures())
                .doesNotContain("loss above 15 % of capital", "value at risk above 2.0 x its limit");
    }

    @Test
    void repeats_itself_from_its_seed() {
        assertThat(drill("COVID_2020", 1.0))
                .usingRecursiveComparison()
                .ignoringFields("decisionMillisMax", "failures")
                .isEqualTo(drill("COVID_2020", 1.0));
    }
}
