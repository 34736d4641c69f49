package io.riskgate.enforcement.decision;

/** The answer to an order. */
public enum Outcome {
    APPROVED,
    REJECTED
}
