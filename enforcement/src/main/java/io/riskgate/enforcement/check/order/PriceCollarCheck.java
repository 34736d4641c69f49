package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * Refuses a limit price too far from the last price: beyond the collar or ten daily standard deviations, whichever is
 * wider. A market order has no limit price and passes.
 */
public final class PriceCollarCheck implements Check {
    private static final double SIGMAS = 10.0;

    @Override
    public CheckCode code() {
        return CheckCode.PRICE_COLLAR;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        Price limitPrice = question.order().terms().limitPrice();
        if (limitPrice == null) {
            return CheckResult.passed(code());
        }
        LimitSet limits = question.limits();
        PortfolioBook book = question.book();
        int index = question.instrumentIndex();
        Price last = index < 0 ? null : question.market().price(index);
        if (limits == null || book == null || last == null) {
            return CheckResult.unevaluable(code(), "no limits or no last price");
        }
        // The difference is taken in integers: 1.05 / 1.00 - 1 is slightly above 0.05 in double.
        long difference = Math.abs(limitPrice.hundredMillionths() - last.hundredMillionths());
        double distance = difference / (double) last.hundredMillionths();
        double collar = Math.max(limits.orders().priceCollarRatio(), SIGMAS * book.sigmaDaily(index));
        return CheckResult.atMost(code(), distance, collar);
    }
}
