package io.riskgate.enforcement.value.signing;

/**
 * What two people have signed, each in their own words.
 *
 * @param proposedAtMillis when the first of them spoke; milliseconds since 1970 UTC, 0 where nobody signed
 */
public record Agreement(long proposedAtMillis, SignedText proposal, SignedText approval) {
    /** Stands where nobody has signed. */
    public static final Agreement NONE = new Agreement(0, SignedText.NONE, SignedText.NONE);
}
