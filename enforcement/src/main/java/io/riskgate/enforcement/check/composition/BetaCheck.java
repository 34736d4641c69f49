package io.riskgate.enforcement.check.composition;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.projection.Composition;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.models.factor.RiskFactor;

/** Caps the absolute beta exposure over capital. */
public final class BetaCheck extends CompositionCheck {
    @Override
    public CheckCode code() {
        return CheckCode.BETA;
    }

    @Override
    double limit(LimitSet limits) {
        return limits.policy().composition().betaMax();
    }

    @Override
    double observed(Composition held, LimitSet limits) {
        return Math.abs(held.factor(RiskFactor.BETA)) / limits.capital().toDouble();
    }
}
