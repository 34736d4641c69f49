package io.riskgate.enforcement.value.signing;

/**
 * What makes a command somebody's: signed, for a short time, and against a known state of the switches.
 *
 * @param killSequence version of the newest halt or resume that the person knew; {@link #ANY} where it does not matter
 * @param expiresAtMillis after this it counts for nothing, by the time at which it arrives; 0 = never
 */
public record CommandProof(long killSequence, long expiresAtMillis, KeySignature signature) {
    /** A halt is right whatever has happened meanwhile. */
    public static final long ANY = -1;

    /** Stands for a command that nobody has signed. */
    public static final CommandProof NONE = new CommandProof(ANY, 0, KeySignature.NONE);

    public CommandProof signedBy(KeySignature other) {
        return new CommandProof(killSequence, expiresAtMillis, other);
    }
}
