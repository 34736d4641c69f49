package io.riskgate.stress.scenario;

/** A scenario file that cannot be used; the message says where and why. */
public final class UnusableScenario extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableScenario(String message) {
        super(message);
    }

    public UnusableScenario(String message, Throwable cause) {
        super(message, cause);
    }
}
