package io.riskgate.enforcement.given;

import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.LimitSet.ExposureLimits;
import io.riskgate.enforcement.value.limit.LimitSet.OrderLimits;
import io.riskgate.enforcement.value.limit.LimitSet.TailLimits;

/** Limits of portfolio {@code macro} that stop nothing until a test narrows the one it is about. */
public final class Limits {
    public static final long PRICE_AGE_MAX_MILLIS = 5_000;
    public static final long APPROVAL_VALID_MILLIS = 60_000;
    public static final long ORDER_LIFETIME_MAX_MILLIS = 3_600_000;

    public static final OrderLimits WIDE_ORDERS = new OrderLimits(
            Quantity.parse("1000000000"),
            Money.parse("1000000000000"),
            0.05,
            PRICE_AGE_MAX_MILLIS,
            APPROVAL_VALID_MILLIS,
            ORDER_LIFETIME_MAX_MILLIS);
    public static final ExposureLimits WIDE_EXPOSURES =
            new ExposureLimits(Money.parse("1000000000000"), Money.parse("1000000000000"), 1e6, 0.15);
    public static final TailLimits WIDE_TAILS = tails("1000000000000");

    private Limits() {}

    public static LimitSet wide() {
        return of("macro", "USD", "1000000");
    }

    public static LimitSet of(String portfolioId, String baseCurrency, String capital) {
        return new LimitSet(
                portfolioId,
                baseCurrency,
                Money.parse(capital),
                WIDE_ORDERS,
                WIDE_EXPOSURES,
                WIDE_TAILS,
                RiskModel.STANDARD,
                "alice",
                "bob");
    }

    public static TailLimits tails(String most) {
        Money limit = Money.parse(most);
        return new TailLimits(limit, limit, limit, limit);
    }

    public static LimitSet with(LimitSet base, OrderLimits orders) {
        return replaced(base, orders, base.exposures(), base.tails());
    }

    public static LimitSet with(LimitSet base, ExposureLimits exposures) {
        return replaced(base, base.orders(), exposures, base.tails());
    }

    public static LimitSet with(LimitSet base, TailLimits tails) {
        return replaced(base, base.orders(), base.exposures(), tails);
    }

    public static LimitSet with(LimitSet base, RiskModel model) {
        return new LimitSet(
                base.portfolioId(),
                base.baseCurrency(),
                base.capital(),
                base.orders(),
                base.exposures(),
                base.tails(),
                model,
                base.proposedBy(),
                base.approvedBy());
    }

    public static LimitSet grossMax(String most) {
        return with(wide(), new ExposureLimits(Money.parse(most), WIDE_EXPOSURES.netMax(), 1e6, 0.15));
    }

    public static LimitSet netMax(String most) {
        return with(wide(), new ExposureLimits(WIDE_EXPOSURES.grossMax(), Money.parse(most), 1e6, 0.15));
    }

    public static LimitSet leverageMax(double most) {
        return with(wide(), new ExposureLimits(WIDE_EXPOSURES.grossMax(), WIDE_EXPOSURES.netMax(), most, 0.15));
    }

    public static LimitSet quantityMax(String most) {
        return with(
                wide(),
                new OrderLimits(Quantity.parse(most), WIDE_ORDERS.notionalMax(), 0.05, 5_000, 60_000, 3_600_000));
    }

    public static LimitSet notionalMax(String most) {
        return with(
                wide(), new OrderLimits(WIDE_ORDERS.quantityMax(), Money.parse(most), 0.05, 5_000, 60_000, 3_600_000));
    }

    private static LimitSet replaced(LimitSet base, OrderLimits orders, ExposureLimits exposures, TailLimits tails) {
        return new LimitSet(
                base.portfolioId(),
                base.baseCurrency(),
                base.capital(),
                orders,
                exposures,
                tails,
                base.model(),
                base.proposedBy(),
                base.approvedBy());
    }
}
