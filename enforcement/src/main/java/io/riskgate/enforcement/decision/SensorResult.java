package io.riskgate.enforcement.decision;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorAction;

/**
 * A finding and how far it reached.
 *
 * @param enforced whether the sensor was allowed to act; if not, its action is what it would have done
 */
public record SensorResult(SensorFinding finding, EnforcementMode mode, boolean enforced) {

    /** What the sensor did to the decision. */
    public SensorAction enforcedAction() {
        return enforced ? finding.action() : SensorAction.NONE;
    }
}
