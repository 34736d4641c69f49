package io.riskgate.oms;

/** Why an order may not be sent. */
public enum Refusal {
    /** It may be sent. */
    NONE,
    /** The engine said no; the decision says why. */
    REJECTED,
    /** No answer came in time, which is an answer. */
    DEADLINE,
    /** The approval may not be used any more. */
    EXPIRED,
    /** The approval came from an engine that no lease names. */
    UNKNOWN_EPOCH,
    /** The approval has been used already. */
    USED,
    /** Something in scope has been halted since. */
    HALTED,
    /** No engine is known to live. */
    NO_LEASE,
    /** Engines of two builds decide, and nobody has declared a rollout. */
    TWO_BUILDS,
    /** The order could not be published. */
    UNSENT,
    /** The client was closed. */
    CLOSED
}
