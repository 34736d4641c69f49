package io.riskgate.stress.nightly;

/** Hears how far a run is, from several threads at once. */
public interface RunProgress {
    /** Hears nothing. */
    RunProgress NONE = new RunProgress() {};

    /** How much there is to do, scenarios times books. */
    default void expect(long total) {}

    /** So much more has been done. */
    default void advance(long done) {}
}
