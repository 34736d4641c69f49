package io.riskgate.testkit.scenario;

import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Kill switches of a portfolio; what is left out is too wide to matter, and factors of the regime are the standard. */
public record SwitchChange(
        @Nullable Integer rejectionCountMax,
        @Nullable String rejectionWindow,
        @Nullable Double growthMaxRatio,
        @Nullable Double velocityLeverageMax,
        @Nullable String velocityWindow,
        @Nullable Double startupGrossRatio,
        @Nullable Double strategyDrawdownMaxRatio,
        @Nullable Integer strategyLosingTradesMax,
        @Nullable Double strategyRejectionMaxRatio,
        @Nullable Integer strategyOrdersMin,
        @Nullable Double drawdownThrottleRatio,
        @Nullable Double volatilityMaxRatio,
        @Nullable String marketAgeMax,
        @Nullable Integer ordersPerMinute) {
    static final SwitchChange NONE =
            new SwitchChange(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final double WIDE = 1e18;

    /** The most that the factor 1.5 of a volatile market leaves within what is kept. */
    private static final int REJECTIONS_WIDE = 666;

    private static final KillSwitchLimits STANDARD = KillSwitchLimits.STANDARD;

    KillSwitchLimits toLimits() {
        return new KillSwitchLimits(
                STANDARD.throttleAtRatio(), rejections(), velocity(), strategies(), portfolio(), throttle());
    }

    private KillSwitchLimits.Rejections rejections() {
        return new KillSwitchLimits.Rejections(
                Objects.requireNonNullElse(rejectionCountMax, REJECTIONS_WIDE),
                Offset.millis(Objects.requireNonNullElse(rejectionWindow, rejectionCountMax == null ? "1ms" : "5m")),
                STANDARD.rejections().factors());
    }

    private KillSwitchLimits.Velocity velocity() {
        return new KillSwitchLimits.Velocity(
                Objects.requireNonNullElse(growthMaxRatio, WIDE),
                Objects.requireNonNullElse(velocityLeverageMax, WIDE),
                Offset.millis(Objects.requireNonNullElse(velocityWindow, "1m")),
                Objects.requireNonNullElse(startupGrossRatio, 0.2));
    }

    private KillSwitchLimits.Strategies strategies() {
        return new KillSwitchLimits.Strategies(
                Objects.requireNonNullElse(strategyDrawdownMaxRatio, WIDE),
                1.0,
                Objects.requireNonNullElse(strategyLosingTradesMax, Integer.MAX_VALUE),
                Objects.requireNonNullElse(strategyRejectionMaxRatio, WIDE),
                Objects.requireNonNullElse(strategyOrdersMin, 20),
                Offset.millis("1d"));
    }

    private KillSwitchLimits.Portfolio portfolio() {
        return new KillSwitchLimits.Portfolio(
                Objects.requireNonNullElse(drawdownThrottleRatio, WIDE),
                Objects.requireNonNullElse(volatilityMaxRatio, WIDE),
                marketAgeMax == null ? Long.MAX_VALUE : Offset.millis(marketAgeMax));
    }

    private KillSwitchLimits.Throttle throttle() {
        return new KillSwitchLimits.Throttle(Objects.requireNonNullElse(ordersPerMinute, 600), 0.25, 0.5);
    }
}
