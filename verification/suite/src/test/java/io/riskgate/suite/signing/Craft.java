package io.riskgate.suite.signing;

/** One way to ask for a resume that two different people have not agreed on, now, for this. */
enum Craft {
    /** One person's command and nothing else. */
    ONE_SIGNER,
    SAME_PERSON_TWICE,
    /** A pair that once was right, after another halt. */
    REPLAYED,
    EXPIRED,
    /** Good for longer than a resume may be. */
    LASTING,
    /** Signed before a rule pulled one more switch. */
    HALTED_IN_BETWEEN,
    /** Decided against an older or an invented state of the switches. */
    WRONG_SEQUENCE,
    /** A pair that once was right, after a forged halt with an old number. */
    TURNED_BACK,
    REVOKED_KEY,
    /** One bit of the signature, or the text under it, is another. */
    TAMPERED_BYTES,
    UNLISTED_KEY,
    /** Two names, one key. */
    BORROWED_NAME,
    UNSIGNED
}
