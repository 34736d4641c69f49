package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.List;
import java.util.function.Supplier;

/** The two switches that stop a portfolio which grows too fast: by its own size, and by its capital. */
public final class ExposureVelocitySwitch {
    /** Growth out of next to nothing is measured against at least this share of capital. */
    private static final long CAPITAL_SHARE = 100;

    private ExposureVelocitySwitch() {}

    /**
     * What a change of gross exposure over the window says.
     *
     * @param grossBefore at the start of the window, the start-up of an empty book already taken off
     */
    public static List<SwitchReading> read(String portfolioId, Money grossBefore, Money gross, LimitSet limits) {
        KillSwitchLimits switches = limits.policy().switches();
        Money grown = gross.minus(grossBefore);
        Money least = new Money(limits.capital().tenThousandths() / CAPITAL_SHARE);
        Money base = grossBefore.compareTo(least) < 0 ? least : grossBefore;
        double growthMax = switches.velocity().growthMaxRatio();
        double leverageMax = switches.velocity().leverageMax();
        Supplier<String> words = () -> "gross exposure went from " + grossBefore + " to " + gross + " within "
                + switches.velocity().windowMillis() / 1_000 + " s";
        HaltScope scope = HaltScope.portfolio(portfolioId);
        return List.of(
                new SwitchReading(
                        scope,
                        Cause.EXPOSURE_VELOCITY,
                        grown.dividedBy(base),
                        switches.throttleAt(growthMax),
                        growthMax,
                        KillSeverity.HALT,
                        words),
                new SwitchReading(
                        scope,
                        Cause.LEVERAGE_VELOCITY,
                        grown.dividedBy(limits.capital()),
                        switches.throttleAt(leverageMax),
                        leverageMax,
                        KillSeverity.HALT,
                        words));
    }
}
