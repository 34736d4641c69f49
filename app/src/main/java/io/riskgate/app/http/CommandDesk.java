package io.riskgate.app.http;

/** Takes a person's wish to halt or to resume from the page to the log, where the engine decides on it. */
public interface CommandDesk {
    /**
     * A wish as the page sent it.
     *
     * @param kind {@code HALT} or {@code RESUME}
     * @param scope {@code all} or {@code portfolio:NAME} and so on
     */
    record Wish(String kind, String scope, String person, String reason) {}

    /**
     * Writes the command and returns its id; what comes of it stands in the kill-switch events.
     *
     * @throws IllegalArgumentException where the wish cannot be a command, with a sentence for the person
     */
    String submit(Wish wish) throws InterruptedException;
}
