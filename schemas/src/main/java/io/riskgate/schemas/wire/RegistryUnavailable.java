package io.riskgate.schemas.wire;

/**
 * The schema registry gave no answer, so nothing is known about the bytes at hand.
 *
 * <p>Never a reason for a dead letter: the input may be good. Stop and try again.
 */
public final class RegistryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryUnavailable(String message) {
        super(message);
    }

    public RegistryUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
