package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.value.EnforcementMode;

/** The mode that people have given a sensor of a portfolio, and the status that it has earned. */
public record SensorStanding(EnforcementMode mode, SensorStatus status) {
    /** What holds for a sensor that nothing is known of. */
    public static final SensorStanding UNKNOWN =
            new SensorStanding(EnforcementMode.MONITORING, SensorStatus.MONITORING);

    /** Whether a finding changes the decision; otherwise it is recorded with the action that it would have led to. */
    public boolean enforces() {
        return switch (mode) {
            case MONITORING -> false;
            case GRADUAL -> status == SensorStatus.ENFORCING;
            case FULL -> true;
        };
    }
}
