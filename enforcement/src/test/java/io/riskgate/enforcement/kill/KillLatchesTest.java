package io.riskgate.enforcement.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.HaltScope;
import org.junit.jupiter.api.Test;

class KillLatchesTest {
    private final KillLatches latches = new KillLatches();

    @Test
    void covers_everything_under_a_firm_halt() {
        latches.set(latch(HaltScope.FIRM, "h-1"));

        assertThat(latches.covering("macro", "trend", "ACME")).isNotNull();
    }

    @Test
    void covers_only_the_name_that_a_narrower_scope_carries() {
        latches.set(latch(HaltScope.parse("strategy:trend"), "h-1"));
        latches.set(latch(HaltScope.parse("instrument:SAP"), "h-2"));

        assertThat(latches.covering("macro", "trend", "ACME")).isNotNull();
        assertThat(latches.covering("macro", "carry", "SAP")).isNotNull();
        assertThat(latches.covering("macro", "carry", "ACME")).isNull();
        assertThat(latches.covering("trend", "carry", "trend")).isNull();
    }

    @Test
    void names_the_widest_latch_first() {
        latches.set(latch(HaltScope.portfolio("macro"), "h-1"));
        latches.set(latch(HaltScope.FIRM, "h-2"));

        assertThat(latches.covering("macro", "trend", "ACME")).isEqualTo(latch(HaltScope.FIRM, "h-2"));
        assertThat(latches.all()).extracting(KillLatch::commandId).containsExactly("h-2", "h-1");
    }

    @Test
    void keeps_the_latch_that_was_set_first() {
        latches.set(latch(HaltScope.FIRM, "h-1"));
        latches.set(latch(HaltScope.FIRM, "h-2"));

        assertThat(latches.at(HaltScope.FIRM)).isEqualTo(latch(HaltScope.FIRM, "h-1"));
    }

    @Test
    void releases_one_scope_and_leaves_the_others() {
        latches.set(latch(HaltScope.FIRM, "h-1"));
        latches.set(latch(HaltScope.portfolio("macro"), "h-2"));
        latches.clear(HaltScope.FIRM);

        assertThat(latches.covering("macro", "trend", "ACME")).isEqualTo(latch(HaltScope.portfolio("macro"), "h-2"));
        assertThat(latches.covering("euro", "trend", "ACME")).isNull();
    }

    private static KillLatch latch(HaltScope scope, String commandId) {
        return new KillLatch(scope, KillLatch.Cause.MANUAL, commandId, "carol", "looks wrong", 1_000);
    }
}
