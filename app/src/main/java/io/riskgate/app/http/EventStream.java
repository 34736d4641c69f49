package io.riskgate.app.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.sse.SseClient;
import io.riskgate.app.desk.DeskBook;
import io.riskgate.app.desk.EventLog;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Server-sent events: the whole picture first, then changes; a reader who names the last event goes on behind it. Each
 * reader has a thread of its own, so a slow one holds up nobody.
 */
final class EventStream implements AutoCloseable {
    private static final int READERS_MAX = 24;
    private static final long HEARTBEAT_MILLIS = 5_000;
    private static final long CLOSE_SECONDS = 2;

    private final DeskBook book;
    private final EventLog log;
    private volatile boolean closing;
    private final AtomicInteger readers = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "page-events");
        thread.setDaemon(true);
        return thread;
    });

    EventStream(DeskBook book, EventLog log) {
        this.book = book;
        this.log = log;
    }

    void accept(SseClient client) {
        if (readers.incrementAndGet() > READERS_MAX) {
            readers.decrementAndGet();
            client.sendEvent("busy", "{\"readersMax\":" + READERS_MAX + "}");
            client.close();
            return;
        }
        client.keepAlive();
        try {
            threads.execute(() -> serve(client));
        } catch (RejectedExecutionException e) {
            readers.decrementAndGet();
            client.close();
        }
    }

    private void serve(SseClient client) {
        try {
            Optional<Long> resumed = Optional.ofNullable(client.ctx().header("Last-Event-ID"))
                    .or(() -> Optional.ofNullable(client.ctx().queryParam("after")))
                    .flatMap(log::resumeAfter);
            long number = resumed.isPresent() ? resumed.get() : sendWhole(client);
            while (!closing && !client.terminated()) {
                var updates = log.after(number, HEARTBEAT_MILLIS);
                if (updates.isEmpty()) {
                    client.sendComment("waiting");
                }
                for (EventLog.Update update : updates) {
                    client.sendEvent("change", update.json(), update.id());
                    number = update.number();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.decrementAndGet();
            client.close();
        }
    }

    /** The number is taken first: a change that is already in the picture may come again, and is the same. */
    private long sendWhole(SseClient client) {
        long number = log.lastNumber();
        ObjectNode whole = book.whole();
        client.sendEvent("whole", whole.toString(), log.idOf(number));
        return number;
    }

    /** Lets every reader go; none is interrupted, because an answer that breaks off in the middle upsets the server. */
    @Override
    public void close() {
        closing = true;
        log.wake();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
