package io.riskgate.app.demo;

import java.util.concurrent.locks.LockSupport;

/** Keeps a replay from going faster than asked for. Owned by one thread. */
final class DayPacer {
    private final double daysPerSecondMax;
    private final long startNanos = System.nanoTime();
    private long dayCount;

    DayPacer(double daysPerSecondMax) {
        this.daysPerSecondMax = daysPerSecondMax;
    }

    /** Returns when the next day may begin. */
    void awaitNext() {
        long dueNanos = Double.isInfinite(daysPerSecondMax) ? 0 : (long) (dayCount / daysPerSecondMax * 1e9);
        dayCount++;
        long restNanos = dueNanos - (System.nanoTime() - startNanos);
        while (restNanos > 0) {
            LockSupport.parkNanos(restNanos);
            restNanos = dueNanos - (System.nanoTime() - startNanos);
        }
    }
}
