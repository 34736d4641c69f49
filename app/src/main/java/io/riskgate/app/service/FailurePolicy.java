package io.riskgate.app.service;

import io.riskgate.schemas.log.LogCode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, but only so often: a fault that comes back every time ends the engine, and an
 * ended engine approves nothing.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
    private static final int REPLACEMENTS_MAX = 5;
    private static final long WINDOW_NANOS = 60_000_000_000L;

    private final Deque<Long> replacedAtNanos = new ArrayDeque<>();

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        long nowNanos = System.nanoTime();
        while (!replacedAtNanos.isEmpty() && nowNanos - replacedAtNanos.peekFirst() > WINDOW_NANOS) {
            replacedAtNanos.removeFirst();
        }
        if (replacedAtNanos.size() >= REPLACEMENTS_MAX) {
            LogCode.THREADS_GIVEN_UP
                    .to(LOG)
                    .setCause(failure)
                    .log("a stream thread died {} times within a minute; the engine stops", REPLACEMENTS_MAX + 1);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        replacedAtNanos.addLast(nowNanos);
        LogCode.THREAD_REPLACED.to(LOG).setCause(failure).log("a stream thread died and is replaced");
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
