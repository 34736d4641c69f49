package io.riskgate.enforcement.check.composition;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.projection.Composition;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the absolute net exposure to one foreign currency over capital. */
public final class CurrencyCheck extends CompositionCheck {
    @Override
    public CheckCode code() {
        return CheckCode.CURRENCY;
    }

    @Override
    double limit(LimitSet limits) {
        return limits.policy().composition().currencyMax();
    }

    @Override
    double observed(Composition held, LimitSet limits) {
        return Math.abs(held.currency(held.largestCurrency(limits.baseCurrency())))
                / limits.capital().toDouble();
    }
}
