package io.riskgate.app.cluster.stack;

/** The short wait between two looks at another process, which gives no signal of its own. */
final class Pause {

    private static final long POLL_INTERVAL_MILLIS = 100;

    private Pause() {}

    static void shortly() {
        try {
            Thread.sleep(POLL_INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the stack", e);
        }
    }
}
