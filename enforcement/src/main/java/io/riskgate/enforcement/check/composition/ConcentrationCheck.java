package io.riskgate.enforcement.check.composition;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.projection.Composition;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the share of one instrument in the larger of gross exposure and capital. */
public final class ConcentrationCheck extends CompositionCheck {
    @Override
    public CheckCode code() {
        return CheckCode.CONCENTRATION;
    }

    @Override
    double limit(LimitSet limits) {
        return limits.policy().composition().instrumentShareMax();
    }

    @Override
    double observed(Composition held, LimitSet limits) {
        return held.largest() / whole(held, limits);
    }

    @Override
    boolean needsProfiles() {
        return false;
    }
}
