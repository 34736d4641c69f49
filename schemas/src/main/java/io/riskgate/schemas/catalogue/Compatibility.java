package io.riskgate.schemas.catalogue;

/** What a new version of a schema must keep, against every released one. */
public enum Compatibility {
    /** New programs read old records. */
    BACKWARD_TRANSITIVE,
    /** New programs read old records, and old programs read new ones. */
    FULL_TRANSITIVE
}
