package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the mean loss of the worst one day in a hundred. */
public final class ExpectedShortfallCheck extends ProjectedRiskCheck {
    @Override
    public CheckCode code() {
        return CheckCode.EXPECTED_SHORTFALL_99;
    }

    @Override
    double observed(RiskMeasures projected, LimitSet limits) {
        return projected.expectedShortfall99();
    }

    @Override
    double limit(LimitSet limits) {
        return limits.tails().expectedShortfall99Max().toDouble();
    }
}
