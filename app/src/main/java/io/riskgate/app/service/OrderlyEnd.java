package io.riskgate.app.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a process does that is told to stop: it lets the engine commit and hand over, and ends with a code that says
 * whether that worked. A virtual machine that is left to itself would end with the signal's number either way.
 */
final class OrderlyEnd {
    /** Time for everything around the engine to close, after the engine has. */
    private static final long FINISH_SECONDS = 5;

    private static final int EXIT_LATE = 75;

    private OrderlyEnd() {}

    /**
     * Arranges it for a running engine.
     *
     * @param finished falls to zero when the process has nothing left to do
     */
    static void arrange(Engine engine, CountDownLatch finished) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(engine, finished), "orderly-end"));
    }

    private static void end(Engine engine, CountDownLatch finished) {
        if (finished.getCount() == 0) {
            return; // it ends by itself, and its own code counts
        }
        boolean clean = engine.closeInTime();
        try {
            clean &= finished.await(FINISH_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            clean = false;
        }
        Runtime.getRuntime().halt(clean ? 0 : EXIT_LATE);
    }
}
