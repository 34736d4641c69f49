package io.riskgate.enforcement.governance;

/** Where a sensor of a portfolio stands on its way to enforcing; data on disk, so never renamed or reused. */
public enum SensorStatus {
    /** Not enough exposure time for what it has to prove. */
    MONITORING,
    /** One false positive a week or more. */
    HIGH_FP,
    /** Too many of its breaches wait for a verdict. */
    REVIEW_DEBT,
    /** Has proven itself; in gradual mode it is promoted at once. */
    READY,
    /** Silent all the time, which proves nothing about accuracy; promoted only with the consent of two people. */
    READY_UNTESTED,
    /** Promoted; its findings change decisions. */
    ENFORCING,
    /** Its history is lost or it fails; it cannot earn anything until it works again. */
    FROZEN
}
