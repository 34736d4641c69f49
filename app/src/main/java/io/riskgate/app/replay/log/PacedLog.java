package io.riskgate.app.replay.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out at most so many inputs a second, so that an engine beside the reader keeps its machine. Time that the
 * reader lost, stopped or starved, is not made up for: that would be a burst. One thread.
 */
public final class PacedLog implements InputLog {
    /** Shorter pauses are saved up: to sleep costs more than they are worth. */
    private static final long PAUSE_MIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long LATE_MAX_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final InputLog log;
    private final double nanosPerInput;
    private final LongSupplier clockNanos;
    private double dueNanos;

    /** A log over another; {@code inputsPerSecondMax} above zero. */
    public PacedLog(InputLog log, double inputsPerSecondMax) {
        this(log, inputsPerSecondMax, System::nanoTime);
    }

    PacedLog(InputLog log, double inputsPerSecondMax, LongSupplier clockNanos) {
        if (!(inputsPerSecondMax > 0)) {
            throw new IllegalArgumentException("inputs per second must be above zero, got " + inputsPerSecondMax);
        }
        this.log = log;
        this.nanosPerInput = TimeUnit.SECONDS.toNanos(1) / inputsPerSecondMax;
        this.clockNanos = clockNanos;
        this.dueNanos = clockNanos.getAsLong();
    }

    @Override
    public @Nullable RecordedInput next(String topic) {
        pause(dueNanos - clockNanos.getAsLong());
        dueNanos = Math.max(dueNanos, clockNanos.getAsLong() - LATE_MAX_NANOS) + nanosPerInput;
        return log.next(topic);
    }

    private static void pause(double nanos) {
        if (nanos > PAUSE_MIN_NANOS) {
            LockSupport.parkNanos((long) nanos);
        }
    }
}
