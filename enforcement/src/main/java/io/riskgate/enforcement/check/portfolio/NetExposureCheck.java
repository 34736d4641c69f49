package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the sum of the signed exposures, either way. */
public final class NetExposureCheck extends ProjectedRiskCheck {
    @Override
    public CheckCode code() {
        return CheckCode.NET_EXPOSURE;
    }

    @Override
    double observed(RiskMeasures projected, LimitSet limits) {
        return projected.net().abs().toDouble();
    }

    @Override
    double limit(LimitSet limits) {
        return limits.exposures().netMax().toDouble();
    }
}
