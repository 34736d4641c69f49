package io.riskgate.enforcement.governance.breach;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;

/**
 * What a sensor saw beyond its limit while one order was judged.
 *
 * @param observed in the unit
 * @param limit in the unit
 * @param mode of the sensor at that moment
 * @param action what was done
 * @param wouldHave what enforcement would have done; equals the action where it enforced
 */
public record BreachSighting(
        String portfolioId,
        String strategyId,
        String orderId,
        SensorId sensor,
        double observed,
        double limit,
        MeasureUnit unit,
        EnforcementMode mode,
        SensorAction action,
        SensorAction wouldHave,
        long eventTimeMillis) {
    public BreachSighting {
        if (!Double.isFinite(observed) || !(limit > 0) || limit == Double.POSITIVE_INFINITY || !(observed > limit)) {
            throw new IllegalArgumentException(
                    sensor + " found something only beyond a limit above zero, got " + observed + " and " + limit);
        }
    }

    /** Observed over limit; above 1. */
    public double utilization() {
        return observed / limit;
    }

    /** Whether the finding changed the decision. */
    public boolean enforced() {
        return action == wouldHave && action != SensorAction.NONE && mode != EnforcementMode.MONITORING;
    }
}
