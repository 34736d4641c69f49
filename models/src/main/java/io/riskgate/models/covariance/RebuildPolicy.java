package io.riskgate.models.covariance;

/**
 * When an incremental estimate is computed afresh, and what difference is an alarm.
 *
 * @param updatesMax updates between two rebuilds, 1 or more
 * @param driftAlarmRatio difference between incremental and fresh, over the largest entry, that counts as an alarm
 */
public record RebuildPolicy(int updatesMax, double driftAlarmRatio) {
    /** A rebuild each 1,000 bars; more than 1e-10 of drift is an alarm. */
    public static final RebuildPolicy DEFAULT = new RebuildPolicy(1_000, 1e-10);

    /** Refuses a policy that never rebuilds or never alarms. */
    public RebuildPolicy {
        if (updatesMax < 1 || !(driftAlarmRatio > 0) || driftAlarmRatio == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("updates must be 1 or more and the alarm ratio finite and above 0, got "
                    + updatesMax + " and " + driftAlarmRatio);
        }
    }
}
