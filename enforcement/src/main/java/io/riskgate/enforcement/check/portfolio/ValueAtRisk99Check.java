package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the loss that one day in a hundred exceeds. */
public final class ValueAtRisk99Check extends ProjectedRiskCheck {
    @Override
    public CheckCode code() {
        return CheckCode.VAR_99;
    }

    @Override
    double observed(RiskMeasures projected, LimitSet limits) {
        return projected.valueAtRisk99();
    }

    @Override
    double limit(LimitSet limits) {
        return limits.tails().valueAtRisk99Max().toDouble();
    }
}
