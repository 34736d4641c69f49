package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;

/** The switch that lets only reducing orders pass while no market state arrives. */
public final class StaleDataSwitch {
    private StaleDataSwitch() {}

    /** What the age of the market state says. */
    public static SwitchReading read(String portfolioId, double ageMillis, long ageMaxMillis) {
        return new SwitchReading(
                HaltScope.portfolio(portfolioId),
                Cause.STALE_DATA,
                ageMillis,
                Double.POSITIVE_INFINITY,
                ageMaxMillis,
                KillSeverity.REDUCE_ONLY,
                () -> "the market state is " + Figures.plain(ageMillis) + " ms old");
    }
}
