package io.riskgate.app.service;

import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.RegistryUnavailable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a stream thread that died, but only so often: a fault that comes back every time ends the engine, and an
 * ended engine approves nothing.
 *
 * <p>A schema registry without an answer is no fault of the engine, and says nothing about the record at hand: the
 * thread is replaced however often that takes, and the new one asks about the same record again. It is no hot loop,
 * because the registry's client has tried several times with pauses before it gave up.
 */
final class FailurePolicy implements StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(FailurePolicy.class);
    private static final int REPLACEMENTS_MAX = 5;
    private static final long WINDOW_NANOS = 60_000_000_000L;

    private final Deque<Long> replacedAtNanos = new ArrayDeque<>();

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        if (isRegistryOutage(failure)) {
            LogCode.THREAD_REPLACED
                    .to(LOG)
                    .setCause(failure)
                    .log("the schema registry gives no answer; a stream thread is replaced and tries again");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
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

    /** Streams wraps what a task has thrown, once or several times. */
    private static boolean isRegistryOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RegistryUnavailable) {
                return true;
            }
        }
        return false;
    }
}
