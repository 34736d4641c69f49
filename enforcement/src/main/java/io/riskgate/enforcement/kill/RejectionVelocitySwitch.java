package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.models.regime.Regime;

/** The switch that stops a portfolio which keeps asking for what its limits refuse. */
public final class RejectionVelocitySwitch {
    private RejectionVelocitySwitch() {}

    /** What a count of business rejections within the window says in a regime. */
    public static SwitchReading read(String portfolioId, int count, KillSwitchLimits limits, Regime regime) {
        double haltCount = limits.rejections().haltCount(regime);
        return new SwitchReading(
                HaltScope.portfolio(portfolioId),
                Cause.REJECTION_VELOCITY,
                count,
                limits.throttleAt(haltCount),
                haltCount,
                KillSeverity.HALT,
                () -> count + " business rejections within "
                        + limits.rejections().windowMillis() / 1_000 + " s in a " + regime + " market");
    }
}
