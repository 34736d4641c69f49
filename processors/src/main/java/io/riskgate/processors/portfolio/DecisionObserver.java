package io.riskgate.processors.portfolio;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.RiskSnapshot;

/** Told of what a task has done, for metrics only; what it is told may still be rolled back. */
public interface DecisionObserver {
    /** Hears nothing. */
    DecisionObserver NONE = new DecisionObserver() {};

    /** An order was answered after so many nanoseconds of computing. */
    default void decided(Decision decision, long elapsedNanos) {}

    default void halted(KillLatch latch) {}

    /** A switch acts that is no halt. */
    default void curbed(KillLatch latch) {}

    default void snapshotTaken(RiskSnapshot snapshot) {}

    /** An input could not be used. */
    default void deadLettered(String topic, String reason) {}
}
