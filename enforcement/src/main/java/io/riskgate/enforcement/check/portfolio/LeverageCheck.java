package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps gross exposure over capital. */
public final class LeverageCheck extends ProjectedRiskCheck {
    @Override
    public CheckCode code() {
        return CheckCode.LEVERAGE;
    }

    @Override
    double observed(RiskMeasures projected, LimitSet limits) {
        return projected.gross().dividedBy(limits.capital());
    }

    @Override
    double limit(LimitSet limits) {
        return limits.exposures().leverageMax();
    }
}
