package io.riskgate.enforcement.value;

/** How hard a kill switch acts, mildest first. */
public enum KillSeverity {
    /** Recorded and announced; stops nothing. */
    WARNING,
    /** Fewer and smaller orders until the breach has passed. */
    THROTTLE,
    /** Only orders that make the portfolio smaller. */
    REDUCE_ONLY,
    /** Nothing but cancels, until two people resume. */
    HALT,
    /** As HALT, with a published recommendation of what would close the positions. */
    LIQUIDATE;

    /** Whether every order is refused. */
    public boolean isHalt() {
        return this == HALT || this == LIQUIDATE;
    }
}
