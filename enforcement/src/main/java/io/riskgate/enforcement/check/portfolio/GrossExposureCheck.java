package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the sum of the absolute exposures. */
public final class GrossExposureCheck extends ProjectedRiskCheck {
    @Override
    public CheckCode code() {
        return CheckCode.GROSS_EXPOSURE;
    }

    @Override
    double observed(RiskMeasures projected, LimitSet limits) {
        return projected.gross().toDouble();
    }

    @Override
    double limit(LimitSet limits) {
        return limits.exposures().grossMax().toDouble();
    }
}
