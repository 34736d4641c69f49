package io.riskgate.app.demo;

import io.riskgate.enforcement.value.limit.KillSwitchLimits;

/** The kill switches of the demonstration: one price a day, so every window is days where live data has minutes. */
final class DemoSwitches {
    private static final long DAY_MILLIS = 86_400_000L;

    static final KillSwitchLimits DAILY = new KillSwitchLimits(
            KillSwitchLimits.STANDARD.throttleAtRatio(),
            new KillSwitchLimits.Rejections(
                    60, 5 * DAY_MILLIS, KillSwitchLimits.STANDARD.rejections().factors()),
            new KillSwitchLimits.Velocity(1_000.0, 6.0, DAY_MILLIS, 0.2),
            new KillSwitchLimits.Strategies(5.0, 1.0, 1_000, 0.99, 1_000, 28 * DAY_MILLIS),
            new KillSwitchLimits.Portfolio(0.14, 1.5, 5 * DAY_MILLIS),
            new KillSwitchLimits.Throttle(60, 0.25, 0.5));

    private DemoSwitches() {}
}
