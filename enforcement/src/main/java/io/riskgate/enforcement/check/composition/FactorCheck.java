package io.riskgate.enforcement.check.composition;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.projection.Composition;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the sum of the absolute factor exposures over capital. */
public final class FactorCheck extends CompositionCheck {
    @Override
    public CheckCode code() {
        return CheckCode.FACTOR;
    }

    @Override
    double limit(LimitSet limits) {
        return limits.policy().composition().factorMax();
    }

    @Override
    double observed(Composition held, LimitSet limits) {
        return held.totalFactor() / limits.capital().toDouble();
    }
}
