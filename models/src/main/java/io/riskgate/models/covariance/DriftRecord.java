package io.riskgate.models.covariance;

/**
 * What the rebuilds of an incremental estimate have shown so far.
 *
 * @param rebuilds how many there were
 * @param alarms how many found more drift than allowed
 * @param worstRatio largest difference found, over the largest entry
 */
public record DriftRecord(long rebuilds, long alarms, double worstRatio) {
    static final DriftRecord NONE = new DriftRecord(0, 0, 0);

    DriftRecord with(double ratio, RebuildPolicy policy) {
        boolean alarm = !(ratio <= policy.driftAlarmRatio());
        return new DriftRecord(rebuilds + 1, alarms + (alarm ? 1 : 0), Math.max(worstRatio, ratio));
    }
}
