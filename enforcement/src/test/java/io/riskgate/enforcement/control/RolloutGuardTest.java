package io.riskgate.enforcement.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RolloutGuardTest {
    private final RolloutGuard guard = new RolloutGuard();

    @Test
    void finds_two_builds_that_decide_side_by_side() {
        assertThat(guard.take(lease("a", "1.0", "", 1_000))).isNull();

        RolloutGuard.Mixture mixture = guard.take(lease("b", "2.0", "", 1_500));

        assertThat(mixture).isNotNull();
        assertThat(mixture.detail()).isEqualTo("a/1 of build 1.0, b/1 of build 2.0");
        assertThat(guard.take(lease("a", "1.0", "", 2_000))).isEqualTo(mixture);
        assertThat(guard.take(lease("c", "2.0", "", 2_000))).isNotEqualTo(mixture);
    }

    @Test
    void lets_engines_of_one_build_decide_side_by_side() {
        assertThat(guard.take(lease("a", "1.0", "", 1_000))).isNull();
        assertThat(guard.take(lease("b", "1.0", "", 1_000))).isNull();
    }

    @Test
    void lets_two_builds_decide_side_by_side_in_one_declared_rollout_only() {
        assertThat(guard.take(lease("a", "1.0", "to-2", 1_000))).isNull();
        assertThat(guard.take(lease("b", "2.0", "to-2", 1_000))).isNull();
        assertThat(guard.take(lease("b", "2.0", "to-3", 1_500))).isNotNull();
        assertThat(guard.take(lease("b", "2.0", "", 2_000))).isNotNull();
    }

    @Test
    void forgets_an_engine_when_its_lease_runs_out_or_when_it_says_that_it_goes() {
        guard.take(lease("a", "1.0", "", 1_000));
        assertThat(guard.take(lease("b", "2.0", "", 3_999))).isNotNull();
        assertThat(guard.take(lease("b", "2.0", "", 4_000))).isNull();

        assertThat(guard.take(new BuildLease("b", "b/1", "2.0", "", 4_500, 0))).isNull();
        assertThat(guard.take(lease("a", "1.0", "", 4_500))).isNull();
    }

    private static BuildLease lease(String instance, String build, String rollout, long atMillis) {
        return new BuildLease(instance, instance + "/1", build, rollout, atMillis, 3_000);
    }
}
