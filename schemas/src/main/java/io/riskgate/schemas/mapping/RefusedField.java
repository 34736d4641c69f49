package io.riskgate.schemas.mapping;

import io.riskgate.schemas.wire.DeadLetterReason;

/** A field that no value of the core can stand for; carries no stack trace, because bad input is not a bug. */
public final class RefusedField extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final DeadLetterReason reason;

    public RefusedField(DeadLetterReason reason, String detail) {
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
