package io.riskgate.stress.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.stress.scenario.ScenarioSet;
import org.junit.jupiter.api.Test;

class EngineDrillTest {
    private static final long SEED = 20260721L;

    private static DrillOutcome drill(String id, double leverageMax) {
        return drill(id, new DrillSettings(leverageMax, 0, SEED));
    }

    private static DrillOutcome drill(String id, DrillSettings settings) {
        var builtIn = ScenarioSet.builtIn();
        var one = builtIn.scenarios().stream()
                .filter(scenario -> scenario.id().equals(id))
                .toList();
        return EngineDrill.all(settings, new ScenarioSet(builtIn.betas(), builtIn.halfSpreadBps(), null, one))
                .get(0);
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

    @Test
    void loses_no_more_where_each_night_is_stressed() {
        DrillOutcome blind = drill("LEHMAN_2008", 2.0);
        DrillOutcome stressed = drill("LEHMAN_2008", new DrillSettings(2.0, 0.05, SEED));
        assertThat(stressed.lossShare()).isLessThan(blind.lossShare()).isLessThan(0.15);
        assertThat(stressed.approvals()).isPositive().isLessThan(blind.approvals());
    }
}
