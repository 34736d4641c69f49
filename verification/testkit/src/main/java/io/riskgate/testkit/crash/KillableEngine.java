package io.riskgate.testkit.crash;

/** An engine that runs in a process of its own. */
public interface KillableEngine {
    boolean isAlive();

    /**
     * Ends it as the kernel would, with nothing flushed and nobody told; returns when it is gone.
     *
     * @throws IllegalStateException if it ended in another way or lives on
     */
    void kill();

    /** What it has said, for a failed test. */
    String said();
}
