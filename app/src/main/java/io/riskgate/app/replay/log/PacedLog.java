package io.riskgate.app.replay.log;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Hands out at most so many inputs a second, so that an engine beside the reader keeps its machine. One thread. */
public final class PacedLog implements InputLog {
    /** Shorter pauses are saved up: to sleep costs more than they are worth. */
    private static final long PAUSE_MIN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final InputLog log;
    private final double nanosPerInput;
    private final long startNanos = System.nanoTime();
    private long handedOut;

    /** A log over another; {@code inputsPerSecondMax} above zero. */
    public PacedLog(InputLog log, double inputsPerSecondMax) {
        if (!(inputsPerSecondMax > 0)) {
            throw new IllegalArgumentException("inputs per second must be above zero, got " + inputsPerSecondMax);
        }
        this.log = log;
        this.nanosPerInput = TimeUnit.SECONDS.toNanos(1) / inputsPerSecondMax;
    }

    @Override
    public @Nullable RecordedInput next(String topic) {
        long earlyNanos = (long) (handedOut * nanosPerInput) - (System.nanoTime() - startNanos);
        if (earlyNanos > PAUSE_MIN_NANOS) {
            LockSupport.parkNanos(earlyNanos);
        }
        handedOut++;
        return log.next(topic);
    }
}
