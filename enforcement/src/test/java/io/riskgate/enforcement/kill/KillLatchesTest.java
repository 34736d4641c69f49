package io.riskgate.enforcement.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import org.junit.jupiter.api.Test;

class KillLatchesTest {
    private final KillLatches latches = new KillLatches();

    @Test
    void covers_everything_under_a_firm_halt() {
        latches.set(latch(HaltScope.FIRM, "h-1"), 1);

        assertThat(latches.covering("macro", "trend", "ACME")).isNotNull();
    }

    @Test
    void covers_only_the_name_that_a_narrower_scope_carries() {
        latches.set(latch(HaltScope.parse("strategy:trend"), "h-1"), 1);
        latches.set(latch(HaltScope.parse("instrument:SAP"), "h-2"), 1);

        assertThat(latches.covering("macro", "trend", "ACME")).isNotNull();
        assertThat(latches.covering("macro", "carry", "SAP")).isNotNull();
        assertThat(latches.covering("macro", "carry", "ACME")).isNull();
        assertThat(latches.covering("trend", "carry", "trend")).isNull();
    }

    @Test
    void names_the_widest_latch_first() {
        latches.set(latch(HaltScope.portfolio("macro"), "h-1"), 1);
        latches.set(latch(HaltScope.FIRM, "h-2"), 1);

        assertThat(latches.covering("macro", "trend", "ACME")).isEqualTo(latch(HaltScope.FIRM, "h-2"));
        assertThat(latches.all()).extracting(KillLatch::commandId).containsExactly("h-2", "h-1");
    }

    @Test
    void keeps_the_latch_that_was_set_first() {
        latches.set(latch(HaltScope.FIRM, "h-1"), 1);
        latches.set(latch(HaltScope.FIRM, "h-2"), 1);

        assertThat(latches.at(HaltScope.FIRM, KillLatch.Cause.MANUAL)).isEqualTo(latch(HaltScope.FIRM, "h-1"));
    }

    @Test
    void gives_way_to_a_harder_latch_and_not_to_a_milder_one() {
        latches.set(latch(HaltScope.FIRM, "h-1", KillSeverity.THROTTLE), 1);
        latches.set(latch(HaltScope.FIRM, "h-2", KillSeverity.LIQUIDATE), 1);
        latches.set(latch(HaltScope.FIRM, "h-3", KillSeverity.HALT), 1);

        assertThat(latches.all()).extracting(KillLatch::commandId).containsExactly("h-2");
    }

    @Test
    void refuses_everything_only_from_halt_on() {
        latches.set(latch(HaltScope.FIRM, "h-1", KillSeverity.REDUCE_ONLY), 1);

        assertThat(latches.covering("macro", "trend", "ACME")).isNull();
        assertThat(latches.covering("macro", "trend", "ACME", KillSeverity.REDUCE_ONLY))
                .isNotNull();
        assertThat(latches.isHalted(HaltScope.FIRM)).isFalse();
    }

    @Test
    void covers_a_strategy_in_one_portfolio_alone() {
        latches.set(latch(HaltScope.strategyOf("macro", "trend"), "h-1"), 1);

        assertThat(latches.covering("macro", "trend", "ACME")).isNotNull();
        assertThat(latches.covering("macro", "carry", "ACME")).isNull();
        assertThat(latches.covering("euro", "trend", "ACME")).isNull();
    }

    @Test
    void releases_one_scope_and_leaves_the_others() {
        latches.set(latch(HaltScope.FIRM, "h-1"), 1);
        latches.set(latch(HaltScope.portfolio("macro"), "h-2"), 1);
        latches.clear(HaltScope.FIRM, KillLatch.Cause.MANUAL);

        assertThat(latches.covering("macro", "trend", "ACME")).isEqualTo(latch(HaltScope.portfolio("macro"), "h-2"));
        assertThat(latches.covering("euro", "trend", "ACME")).isNull();
    }

    @Test
    void tells_of_a_halt_that_a_rule_has_pulled_after_a_moment_and_since_a_version() {
        KillLatch pulled = KillLatch.byRule(
                HaltScope.FIRM, KillLatch.Cause.FOLD_FAILED, KillSeverity.HALT, "cannot be folded", 1_000);
        latches.set(pulled, 7);

        assertThat(latches.pulledSince(HaltScope.FIRM, 7, 999)).isEqualTo(pulled);
        assertThat(latches.pulledSince(HaltScope.FIRM, 6, 999)).isEqualTo(pulled);
        assertThat(latches.pulledSince(HaltScope.FIRM, 8, 999)).isNull();
        assertThat(latches.pulledSince(HaltScope.FIRM, 7, 1_000)).isNull();
        assertThat(latches.pulledSince(HaltScope.portfolio("macro"), 7, 999)).isNull();
    }

    @Test
    void tells_of_no_halt_that_has_a_number_and_of_nothing_milder_than_a_halt() {
        latches.set(latch(HaltScope.FIRM, "h-1"), 7);
        latches.set(
                KillLatch.byRule(HaltScope.FIRM, KillLatch.Cause.SENSOR, KillSeverity.THROTTLE, "a little", 1_000), 7);

        assertThat(latches.pulledSince(HaltScope.FIRM, 7, 999)).isNull();
    }

    private static KillLatch latch(HaltScope scope, String commandId) {
        return latch(scope, commandId, KillSeverity.HALT);
    }

    private static KillLatch latch(HaltScope scope, String commandId, KillSeverity severity) {
        return new KillLatch(
                scope, KillLatch.Cause.MANUAL, severity, commandId, "carol", "looks wrong", commandId, 1_000);
    }
}
