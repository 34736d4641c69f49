package io.riskgate.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** The longest pause of this process that a thread which only wants to wake every millisecond has seen. */
public final class HiccupMeter implements AutoCloseable {
    private static final long INTERVAL_NANOS = 1_000_000;

    private final AtomicLong largestNanos = new AtomicLong();
    private final Thread thread = new Thread(this::watch, "hiccup-meter");
    private volatile boolean open = true;

    public HiccupMeter() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        long before = System.nanoTime();
        while (open) {
            LockSupport.parkNanos(INTERVAL_NANOS);
            long now = System.nanoTime();
            largestNanos.accumulateAndGet(now - before - INTERVAL_NANOS, Math::max);
            before = now;
        }
    }

    /** The longest pause since the last call. */
    public double takeMillis() {
        return largestNanos.getAndSet(0) / 1e6;
    }

    @Override
    public void close() {
        open = false;
    }
}
