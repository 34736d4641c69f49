package io.riskgate.app.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The newest updates for the page, numbered, so that a reader who was cut off can go on where it stopped.
 *
 * <p>An id is {@code epoch-number}: the epoch names this process, because numbers start again with it. Safe for use by
 * several threads.
 */
public final class EventLog {
    private static final int KEPT_MAX = 600;

    private final String epoch;
    private final Deque<Update> updates = new ArrayDeque<>();
    private long lastNumber;

    public EventLog(String epoch) {
        this.epoch = epoch;
    }

    /** One update as JSON text. */
    public record Update(String id, long number, String json) {}

    /** Adds an update and wakes those who wait. */
    public synchronized void append(String json) {
        lastNumber++;
        updates.addLast(new Update(idOf(lastNumber), lastNumber, json));
        if (updates.size() > KEPT_MAX) {
            updates.removeFirst();
        }
        notifyAll();
    }

    /** Lets those who wait look up, although there is nothing new. */
    public synchronized void wake() {
        notifyAll();
    }

    public synchronized long lastNumber() {
        return lastNumber;
    }

    public String idOf(long number) {
        return epoch + "-" + number;
    }

    /**
     * The number after which a reader goes on.
     *
     * @param lastId the id that it has seen last, as the browser repeats it
     * @return empty where it must start over with a whole picture
     */
    public synchronized Optional<Long> resumeAfter(String lastId) {
        int dash = lastId.lastIndexOf('-');
        if (dash < 0 || !lastId.substring(0, dash).equals(epoch)) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(lastId.substring(dash + 1));
            long oldestKept = lastNumber - updates.size();
            return number >= oldestKept && number <= lastNumber ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Updates after a number; waits for one where there is none yet, and returns nothing if none came. */
    public synchronized List<Update> after(long number, long waitMillis) throws InterruptedException {
        if (lastNumber <= number) {
            wait(waitMillis);
        }
        return updates.stream().filter(update -> update.number() > number).toList();
    }
}
