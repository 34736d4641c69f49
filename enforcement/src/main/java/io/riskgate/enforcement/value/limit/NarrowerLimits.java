package io.riskgate.enforcement.value.limit;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import org.jspecify.annotations.Nullable;

/**
 * Limits of one strategy or one instrument inside a portfolio; what is null is bounded by the portfolio alone.
 *
 * @param onlySide the one side that is permitted; null permits both
 * @param quantityMax largest quantity of one order
 * @param notionalMax largest value of one order, base currency
 * @param exposureMax largest absolute exposure to the instrument with reservations, base currency; instruments only
 */
public record NarrowerLimits(
        LimitLevel level,
        String target,
        @Nullable Side onlySide,
        @Nullable Quantity quantityMax,
        @Nullable Money notionalMax,
        @Nullable Money exposureMax) {
    public NarrowerLimits {
        Identifier.require("limited " + level, target);
        if (level != LimitLevel.STRATEGY && level != LimitLevel.INSTRUMENT) {
            throw new IllegalArgumentException("only strategies and instruments have narrower limits, got " + level);
        }
        if (quantityMax != null && !quantityMax.isPositive()) {
            throw new IllegalArgumentException("quantityMax of " + target + " must be above zero, got " + quantityMax);
        }
        if (notionalMax != null) {
            AboveZero.require("notionalMax of " + target, notionalMax);
        }
        if (exposureMax != null) {
            AboveZero.require("exposureMax of " + target, exposureMax);
            if (level == LimitLevel.STRATEGY) {
                throw new IllegalArgumentException("strategy " + target + " has an exposureMax, but a position belongs"
                        + " to a portfolio, not to a strategy; limit its orders instead");
            }
        }
    }

    static NarrowerLimits unbounded(LimitLevel level, String target) {
        return new NarrowerLimits(level, target, null, null, null, null);
    }
}
