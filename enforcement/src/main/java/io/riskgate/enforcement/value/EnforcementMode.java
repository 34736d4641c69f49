package io.riskgate.enforcement.value;

/** How far one sensor's findings reach into the decisions of one portfolio; the veto plane has no mode. */
public enum EnforcementMode {
    /** Findings are recorded with the action that they would have led to; decisions stay as they are. */
    MONITORING,
    /** Enforces while the sensor is ready by its record of false positives, and monitors otherwise. */
    GRADUAL,
    /** Always enforces. */
    FULL
}
