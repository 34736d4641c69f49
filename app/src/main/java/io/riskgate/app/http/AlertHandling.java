package io.riskgate.app.http;

/** Takes a person's word on an alert from the page to the log. */
public interface AlertHandling {
    /**
     * A word as the page sent it.
     *
     * @param action {@code ACKNOWLEDGE} or {@code RESOLVE}
     * @param note what was found or done; may be empty
     */
    record Word(String alertId, String action, String person, String note) {}

    /**
     * Writes it.
     *
     * @throws IllegalArgumentException where it cannot be taken, with a sentence for the person
     */
    void take(Word word) throws InterruptedException;
}
