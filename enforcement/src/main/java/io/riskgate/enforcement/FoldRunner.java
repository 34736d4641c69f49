package io.riskgate.enforcement;

import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;

/**
 * Runs one fold so that a failure inside it halts what the fold concerned instead of leaving the core as an exception;
 * the only such catch around folds. What took effect before the failure stands, in memory and in the step's changes
 * alike.
 */
final class FoldRunner {
    static final String FAILED = "FOLD_FAILED";

    private final PartitionState state;
    private final Step step;
    private final long eventTimeMillis;

    FoldRunner(PartitionState state, Step step, long eventTimeMillis) {
        this.state = state;
        this.step = step;
        this.eventTimeMillis = eventTimeMillis;
    }

    /** Whether the fold ran to its end; if not, {@code scope} is halted until two people resume it. */
    boolean run(HaltScope scope, Runnable fold) {
        try {
            fold.run();
            return true;
        } catch (RuntimeException failure) {
            halt(scope, failure);
            return false;
        }
    }

    private void halt(HaltScope scope, RuntimeException failure) {
        if (state.latches().at(scope, KillLatch.Cause.FOLD_FAILED) != null) {
            return; // Any other halt may be resumed by people who do not know of this failure.
        }
        String reason = "a fold failed, so that what is held is not known: " + failure;
        KillLatch latch =
                KillLatch.byRule(scope, KillLatch.Cause.FOLD_FAILED, KillSeverity.HALT, reason, eventTimeMillis);
        step.change(new StateChange.LatchSet(latch, state.controlVersion()));
        step.tell(new Output.TradingHalted(latch));
    }
}
