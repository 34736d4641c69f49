package io.riskgate.enforcement.check.composition;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.projection.Composition;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the share of one sector in the larger of gross exposure and capital. */
public final class SectorCheck extends CompositionCheck {
    @Override
    public CheckCode code() {
        return CheckCode.SECTOR;
    }

    @Override
    double limit(LimitSet limits) {
        return limits.policy().composition().sectorShareMax();
    }

    @Override
    double observed(Composition held, LimitSet limits) {
        return held.sector(held.largestSector()) / whole(held, limits);
    }

    @Override
    double unbounded() {
        return 1.0;
    }
}
