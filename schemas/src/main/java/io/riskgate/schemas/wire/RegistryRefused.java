package io.riskgate.schemas.wire;

/** The schema registry answered no, and will until a person changes something: credentials, a schema, a setting. */
public final class RegistryRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegistryRefused(String message) {
        super(message);
    }
}
