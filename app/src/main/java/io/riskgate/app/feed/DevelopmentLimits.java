package io.riskgate.app.feed;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.KillSwitchLimits;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.LimitSet.ExposureLimits;
import io.riskgate.enforcement.value.limit.LimitSet.OrderLimits;
import io.riskgate.enforcement.value.limit.LimitSet.TailLimits;
import io.riskgate.enforcement.value.limit.RiskPolicy;
import java.util.List;

/** The portfolios of the development stack, with limits for live prices: seconds instead of days. */
public final class DevelopmentLimits {
    static final List<String> PORTFOLIOS = List.of("demo", "trend", "reversion", "pyramid");

    private static final long PRICE_AGE_MAX_MILLIS = 5_000;
    private static final long APPROVAL_VALID_MILLIS = 5_000;
    private static final long ORDER_LIFETIME_MAX_MILLIS = 86_400_000L;

    /** As in production, but an order typed by hand may well fill an empty book at once. */
    private static final KillSwitchLimits SWITCHES = new KillSwitchLimits(
            KillSwitchLimits.STANDARD.throttleAtRatio(),
            KillSwitchLimits.STANDARD.rejections(),
            new KillSwitchLimits.Velocity(5.0, 2.0, 60_000, 0.2),
            KillSwitchLimits.STANDARD.strategies(),
            KillSwitchLimits.STANDARD.portfolio(),
            KillSwitchLimits.STANDARD.throttle());

    private DevelopmentLimits() {}

    /** Ten million dollars of capital, five times leverage. */
    public static LimitSet of(String portfolioId) {
        return limits(portfolioId).withPolicy(RiskPolicy.STANDARD.with(SWITCHES));
    }

    private static LimitSet limits(String portfolioId) {
        return new LimitSet(
                portfolioId,
                "USD",
                Money.parse("10000000"),
                new OrderLimits(
                        Quantity.parse("5000000"),
                        Money.parse("6000000"),
                        0.05,
                        PRICE_AGE_MAX_MILLIS,
                        APPROVAL_VALID_MILLIS,
                        ORDER_LIFETIME_MAX_MILLIS),
                new ExposureLimits(Money.parse("50000000"), Money.parse("35000000"), 5.0, 0.15),
                new TailLimits(
                        Money.parse("300000"), Money.parse("500000"), Money.parse("900000"), Money.parse("700000")),
                RiskModel.STANDARD,
                "development-maker",
                "development-checker");
    }
}
