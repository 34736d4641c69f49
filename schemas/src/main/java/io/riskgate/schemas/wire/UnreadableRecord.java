package io.riskgate.schemas.wire;

/** Bytes that no record can be read from; carries no stack trace, because bad input is not a bug. */
public final class UnreadableRecord extends Exception {
    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    public UnreadableRecord(DeadLetterReason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    public DeadLetterReason reason() {
        return reason;
    }

    /** What was wrong, for a person; never holds unescaped input. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
