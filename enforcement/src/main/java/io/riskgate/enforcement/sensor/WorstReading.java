package io.riskgate.enforcement.sensor;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.decision.SensorFinding;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;

/**
 * Gathers the measures of one sensor into its finding: the most severe action wins, then the largest utilization.
 *
 * <p>Severity grows with the size of a breach: above 1.5 times the limit an action is raised by one step, above 2.0
 * times by two, up to a halt.
 */
final class WorstReading {
    private static final double STEP_ONE = 1.5;
    private static final double STEP_TWO = 2.0;

    private final SensorId sensor;
    private final double warningRatio;
    private SensorFinding worst;

    /**
     * Nothing measured yet.
     *
     * @param warningRatio share of a limit from which the sensor warns
     */
    WorstReading(SensorId sensor, double warningRatio) {
        this.sensor = sensor;
        this.warningRatio = warningRatio;
        this.worst = SensorFinding.unevaluable(sensor, "nothing was measured");
    }

    /**
     * Adds one measure; exactly at its limit it is no breach.
     *
     * @param what name of the measure, for a person
     * @param base action on a breach of up to half the limit
     */
    WorstReading add(String what, double observed, double limit, MeasureUnit unit, SensorAction base) {
        return addAs(what, observed, limit, unit, graded(base, observed / limit));
    }

    /** Adds one measure whose action on a breach of any size is given. */
    WorstReading addAs(String what, double observed, double limit, MeasureUnit unit, SensorAction onBreach) {
        double used = observed / limit;
        SensorFinding.Status status = SensorFinding.Status.CLEAR;
        SensorAction action = SensorAction.NONE;
        if (observed > limit) {
            status = SensorFinding.Status.BREACHED;
            action = onBreach;
        } else if (used >= warningRatio) {
            status = SensorFinding.Status.WARNING;
            action = SensorAction.WARN;
        }
        if (isWorse(status, action, used)) {
            worst = new SensorFinding(sensor, status, observed, limit, unit, action, what);
        }
        return this;
    }

    private boolean isWorse(SensorFinding.Status status, SensorAction action, double used) {
        if (worst.status() == SensorFinding.Status.UNEVALUABLE) {
            return true;
        }
        if (action != worst.action()) {
            return action.compareTo(worst.action()) > 0;
        }
        return status != worst.status() ? status.compareTo(worst.status()) > 0 : used > worst.utilization();
    }

    /** The action for a breach of a size. */
    static SensorAction graded(SensorAction base, double used) {
        return base.raisedBy(used > STEP_TWO ? 2 : used > STEP_ONE ? 1 : 0);
    }

    /** The worst of what was added; unevaluable where nothing was. */
    SensorFinding finding() {
        return worst;
    }
}
