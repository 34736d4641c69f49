package io.riskgate.enforcement.decision;

/** What one check says of one order. Only {@link #PASSED} lets it through. */
public enum Verdict {
    PASSED,
    VETOED,
    /** Could not be computed, and not knowing is never approval. */
    UNEVALUABLE
}
