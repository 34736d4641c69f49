package io.riskgate.stress.nightly;

/** Hears how far a run is, from several threads at once. */
public interface RunProgress {
    /** Hears nothing. */
    RunProgress NONE = new RunProgress() {};

    /** A stage begins that is so much work: records to read, or scenarios times books. */
    default void expect(String stage, long total) {}

    /** So much more of the stage has been done. */
    default void advance(long done) {}
}
