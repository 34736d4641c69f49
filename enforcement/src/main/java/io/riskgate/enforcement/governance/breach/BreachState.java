package io.riskgate.enforcement.governance.breach;

/** Where a breach stands in its life; data on disk, so never renamed or reused. */
public enum BreachState {
    /** Nobody has looked at it. */
    OPEN,
    /** Somebody has, and there is no verdict yet, or the verdicts contradict each other. */
    ACKNOWLEDGED,
    /** There is a verdict, and it goes on. */
    REVIEWED,
    /** There is a verdict, and it is over. */
    RESOLVED
}
