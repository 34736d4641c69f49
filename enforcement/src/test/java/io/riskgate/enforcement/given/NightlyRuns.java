package io.riskgate.enforcement.given;

import io.riskgate.enforcement.event.StressReported;
import io.riskgate.enforcement.value.stress.ScenarioShock;
import io.riskgate.enforcement.value.stress.StressReport;
import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks.Liquidity;
import java.util.List;

/** Runs {@code nightly-1} for portfolio {@code macro}, with one scenario, CROWD, that knows ACME and BETA. */
public final class NightlyRuns {
    private static final long HOUR_MILLIS = 3_600_000L;

    private NightlyRuns() {}

    /** ACME falls by 20 %, BETA by 10 %, and the largest name gaps by another 30 %. */
    public static StressReported run(double worstLoss, long ageHours) {
        var shock = new ScenarioShock(
                "CROWD", List.of(-0.2, -0.1), Liquidity.UNTOUCHED, new GapRule(GapRule.Target.NAME, 0.3, List.of()));
        var report = new StressReport(
                "nightly-1",
                "macro",
                GivenPortfolio.NOW_MILLIS - ageHours * HOUR_MILLIS,
                worstLoss,
                0,
                1,
                List.of("ACME", "BETA"),
                List.of(0.0, 0.0),
                List.of(shock));
        return new StressReported(report, GivenPortfolio.NOW_MILLIS);
    }
}
