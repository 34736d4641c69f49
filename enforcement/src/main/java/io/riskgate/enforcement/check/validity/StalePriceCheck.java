package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * Refuses an order when the instrument's price, or the rate that converts it, is older than the portfolio accepts. Age
 * is measured from the later of the order and the market: an order that is dated back must not make an old price look
 * fresh.
 */
public final class StalePriceCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.STALE_PRICE;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        int index = question.instrumentIndex();
        if (limits == null || question.book() == null || index < 0) {
            return CheckResult.unevaluable(code(), "no limits or no such instrument");
        }
        if (question.market().price(index) == null) {
            return CheckResult.unevaluable(
                    code(), "no price for " + question.order().terms().instrumentId());
        }
        CurrencyConversion.Rate rate = question.book().rateOf(index);
        long oldestMillis = question.market().priceTimeMillis(index);
        if (rate != null) {
            oldestMillis = Math.min(oldestMillis, rate.priceTimeMillis());
        }
        long nowMillis =
                Math.max(question.order().eventTimeMillis(), question.market().eventTimeMillis());
        long ageMillis = Math.subtractExact(nowMillis, oldestMillis);
        return CheckResult.atMost(code(), ageMillis, limits.orders().priceAgeMaxMillis());
    }
}
