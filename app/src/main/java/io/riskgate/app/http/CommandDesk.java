package io.riskgate.app.http;

import org.jspecify.annotations.Nullable;

/** Takes a person's wish to halt or to resume from the page to the log, where the engine decides on it. */
public interface CommandDesk {
    /**
     * A wish as the page sent it.
     *
     * @param kind {@code HALT} or {@code RESUME}
     * @param scope {@code all} or {@code portfolio:NAME} and so on
     * @param signed what the person's key has signed; null while nobody has installed keys
     */
    record Wish(
            String kind,
            String scope,
            String person,
            String reason,
            @Nullable Signed signed) {}

    /**
     * What a person's key has signed in the browser, beside the wish itself. The key never leaves the browser.
     *
     * @param killSequence as {@link #signing()} said
     * @param signatureHex 64 bytes, hexadecimal
     */
    record Signed(
            String commandId, long eventTimeMillis, long killSequence, long expiresAtMillis, String signatureHex) {}

    /**
     * What whoever signs must know.
     *
     * @param required whether a key ring is in force, so that only signed commands count
     * @param killSequence version of the newest halt or resume; zero before the first
     */
    record Signing(boolean required, long killSequence) {}

    /** Reads it from the log. */
    Signing signing();

    /**
     * Writes the command and returns its id; what comes of it stands in the kill-switch events.
     *
     * @throws IllegalArgumentException where the wish cannot be a command, with a sentence for the person
     */
    String submit(Wish wish) throws InterruptedException;
}
