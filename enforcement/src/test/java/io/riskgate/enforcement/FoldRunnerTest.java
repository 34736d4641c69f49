package io.riskgate.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import org.junit.jupiter.api.Test;

class FoldRunnerTest {
    private final PartitionState state = new PartitionState(10);
    private final Step step = new Step(state);
    private final FoldRunner runner = new FoldRunner(state, step, 1_000);

    @Test
    void leaves_no_trace_of_a_fold_that_ran() {
        assertThat(runner.run(HaltScope.FIRM, () -> {})).isTrue();
        assertThat(step.changes()).isEmpty();
        assertThat(step.outputs()).isEmpty();
    }

    @Test
    void halts_what_a_broken_fold_concerned_and_keeps_what_took_effect_before() {
        boolean ran = runner.run(HaltScope.portfolio("macro"), () -> {
            step.change(new StateChange.ControlAdvanced(7));
            throw new IllegalStateException("planted");
        });

        KillLatch latch = KillLatch.byRule(
                HaltScope.portfolio("macro"),
                KillLatch.Cause.FOLD_FAILED,
                KillSeverity.HALT,
                "a fold failed, so that what is held is not known: java.lang.IllegalStateException: planted",
                1_000);
        assertThat(ran).isFalse();
        assertThat(state.controlVersion()).isEqualTo(7);
        assertThat(step.changes())
                .containsExactly(new StateChange.ControlAdvanced(7), new StateChange.LatchSet(latch, 7));
        assertThat(step.outputs()).containsExactly(new Output.TradingHalted(latch));
    }

    @Test
    void latches_beside_a_halt_by_hand_that_people_may_resume_without_knowing_of_the_failure() {
        var byHand = new KillLatch(
                HaltScope.FIRM, KillLatch.Cause.MANUAL, KillSeverity.HALT, "h-1", "carol", "drill", "h-1", 900);
        step.change(new StateChange.LatchSet(byHand, 1));
        runner.run(HaltScope.FIRM, () -> {
            throw new IllegalStateException("planted");
        });

        assertThat(state.latches().at(HaltScope.FIRM))
                .extracting(KillLatch::cause)
                .containsExactly(KillLatch.Cause.MANUAL, KillLatch.Cause.FOLD_FAILED);
    }

    @Test
    void says_it_once_while_the_halt_lasts() {
        Runnable broken = () -> {
            throw new IllegalStateException("planted");
        };
        runner.run(HaltScope.FIRM, broken);

        assertThat(runner.run(HaltScope.FIRM, broken)).isFalse();
        assertThat(step.outputs()).hasSize(1);
    }
}
