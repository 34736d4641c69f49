package io.riskgate.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.app.metrics.Reading;
import io.riskgate.app.metrics.RiskMetric;
import io.riskgate.schemas.avro.Alert;
import io.riskgate.schemas.avro.AlertSeverity;
import io.riskgate.schemas.avro.AlertState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final Watchdog watchdog = new Watchdog(WatchRule.ALL, "engine-1");

    @Test
    void fires_when_a_lag_has_lasted_ten_seconds_and_not_before() {
        assertThat(look(0, RiskMetric.INPUT_LAG_SECONDS, "topic", "orders", 2.5))
                .isEmpty();
        assertThat(look(9_999, RiskMetric.INPUT_LAG_SECONDS, "topic", "orders", 11))
                .isEmpty();
        assertThat(look(10_000, RiskMetric.INPUT_LAG_SECONDS, "topic", "orders", 11))
                .containsExactly("OrdersBehind:topic=orders");
    }

    @Test
    void begins_anew_when_a_lag_has_gone_meanwhile() {
        look(0, RiskMetric.INPUT_LAG_SECONDS, "topic", "control", 5);
        look(5_000, RiskMetric.INPUT_LAG_SECONDS, "topic", "control", 2);
        look(6_000, RiskMetric.INPUT_LAG_SECONDS, "topic", "control", 5);
        assertThat(look(15_999, RiskMetric.INPUT_LAG_SECONDS, "topic", "control", 5))
                .isEmpty();
        assertThat(look(16_000, RiskMetric.INPUT_LAG_SECONDS, "topic", "control", 5))
                .containsExactly("ControlBehind:topic=control");
    }

    @Test
    void leaves_alone_a_halt_by_hand_and_names_any_other() {
        assertThat(look(0, RiskMetric.KILL_SWITCH_TRIGGERS, "type", "MANUAL", 6))
                .isEmpty();
        assertThat(look(0, RiskMetric.KILL_SWITCH_TRIGGERS, "type", "PORTFOLIO_DRAWDOWN", 1))
                .containsExactly("KillSwitchPulled:type=PORTFOLIO_DRAWDOWN:engine-1");
    }

    @Test
    void forgets_an_increase_after_two_minutes() {
        assertThat(look(0, RiskMetric.INPUT_REJECTED, "topic", "orders", 3)).hasSize(1);
        assertThat(look(120_000, RiskMetric.INPUT_REJECTED, "topic", "orders", 3))
                .hasSize(1);
        assertThat(look(120_001, RiskMetric.INPUT_REJECTED, "topic", "orders", 3))
                .isEmpty();
        assertThat(look(130_000, RiskMetric.INPUT_REJECTED, "topic", "orders", 4))
                .hasSize(1);
    }

    @Test
    void says_that_something_is_over_only_where_it_can_see_it() {
        var seen = watchdog.look(0, metric -> readings(metric, RiskMetric.INPUT_LAG_SECONDS, "topic", "orders", 0.1));
        assertThat(seen.saysOver("OrdersBehind:topic=orders")).isTrue();
        assertThat(seen.saysOver("DeadLetters:topic=orders:engine-2")).isFalse();
    }

    @Test
    void an_alert_goes_from_firing_through_a_person_to_its_end() {
        var held = watchdog.look(
                        0, metric -> readings(metric, RiskMetric.KILL_SWITCH_TRIGGERS, "type", "FOLD_FAILED", 1))
                .held()
                .get(0);
        Alert fired = AlertStep.fire(held, 1_000);
        AlertBoard board = new AlertBoard();
        board.take(fired);
        assertThat(fired.getSeverity()).isEqualTo(AlertSeverity.EMERGENCY);
        assertThat(AlertStep.endsByItself(fired.getSeverity())).isFalse();

        Alert seen = AlertStep.acknowledge(fired, "ada", "looking");
        board.take(seen);
        assertThat(board.open()).extracting(Alert::getState).containsExactly(AlertState.ACKNOWLEDGED);
        assertThat(seen.getHandledBy()).isEqualTo("ada");

        Alert over = AlertStep.resolve(seen, "bob", "row repaired", 9_000);
        board.take(over);
        assertThat(board.open()).isEmpty();
        assertThat(over.getDetail()).endsWith("; acknowledged by ada: looking; resolved by bob: row repaired");
        assertThat(over.getResolvedAt().toEpochMilli()).isEqualTo(9_000);
    }

    @Test
    void a_nameless_person_resolves_nothing() {
        Alert fired = AlertStep.fire(
                watchdog.look(0, metric -> readings(metric, RiskMetric.HALTED_SCOPES, "", "", 1))
                        .held()
                        .get(0),
                0);
        assertThatThrownBy(() -> AlertStep.resolve(fired, " ", "", 1)).hasMessageContaining("who you are");
    }

    @Test
    void every_rule_leads_to_a_page_that_exists() {
        assertThat(WatchRule.ALL)
                .allSatisfy(rule -> assertThat(Files.exists(Path.of("..", rule.runbook())))
                        .as(rule.runbook())
                        .isTrue());
    }

    private List<String> look(long nowMillis, RiskMetric metric, String label, String name, double value) {
        return watchdog.look(nowMillis, asked -> readings(asked, metric, label, name, value)).held().stream()
                .map(Watchdog.Held::alertId)
                .toList();
    }

    private static List<Reading> readings(
            RiskMetric asked, RiskMetric metric, String label, String name, double value) {
        if (asked != metric) {
            return List.of();
        }
        return List.of(new Reading(new TreeMap<>(label.isEmpty() ? Map.of() : Map.of(label, name)), value));
    }
}
