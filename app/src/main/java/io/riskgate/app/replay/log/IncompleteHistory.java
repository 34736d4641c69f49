package io.riskgate.app.replay.log;

/** Inputs that the audit speaks of are not in their topics, so that nothing can be said of what came of them. */
public final class IncompleteHistory extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public IncompleteHistory(String message) {
        super(message);
    }
}
