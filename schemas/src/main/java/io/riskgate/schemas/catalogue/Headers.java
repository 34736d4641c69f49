package io.riskgate.schemas.catalogue;

/**
 * Names of record headers; the only place where they are spelled.
 *
 * <p>Headers help people and tools to find a record. Nothing that decides reads one: whatever a decision needs is in
 * the value.
 */
public final class Headers {

    /** Reason code of a dead letter, so that tools can sort without decoding; UTF-8 text. */
    public static final String DEAD_LETTER_REASON = "riskgate-dead-letter-reason";

    /** Epoch of the engine that wrote a decision, as in its lease; an OMS refuses approvals of an unknown one. */
    public static final String EPOCH = "riskgate-epoch";

    private Headers() {}
}
