package io.riskgate.enforcement.decision;

import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;

/**
 * What one sensor found.
 *
 * @param observed the most severe of its measures, in the unit
 * @param limit of that measure, in the unit; zero where nothing could be measured
 * @param action what a breach of that size asks for; less than {@link SensorAction#WARN} only where nothing is wrong
 * @param detail why, for a person; empty where the numbers say it all
 */
public record SensorFinding(
        SensorId sensor,
        Status status,
        double observed,
        double limit,
        MeasureUnit unit,
        SensorAction action,
        String detail) {
    /** How it stands. */
    public enum Status {
        CLEAR,
        /** Near a threshold. */
        WARNING,
        /** Beyond a threshold. */
        BREACHED,
        /** Could not be measured, which is never taken for zero. */
        UNEVALUABLE
    }

    public SensorFinding {
        if (!Double.isFinite(observed) || !Double.isFinite(limit)) {
            throw new IllegalArgumentException(
                    sensor + " must compare finite numbers, got " + observed + " and " + limit);
        }
    }

    public static SensorFinding unevaluable(SensorId sensor, String cause) {
        return new SensorFinding(sensor, Status.UNEVALUABLE, 0, 0, MeasureUnit.NONE, SensorAction.NONE, cause);
    }

    /** The same in other words. */
    public SensorFinding withDetail(String otherDetail) {
        return new SensorFinding(sensor, status, observed, limit, unit, action, otherDetail);
    }

    /** Observed over limit, 1.0 is exactly at the limit; zero where there is none. */
    public double utilization() {
        return limit > 0 ? observed / limit : 0.0;
    }

    public boolean isBreached() {
        return status == Status.BREACHED;
    }
}
