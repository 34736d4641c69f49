package io.riskgate.enforcement;

import io.riskgate.enforcement.conduct.OrderTokens;
import io.riskgate.enforcement.conduct.PortfolioConduct;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.portfolio.CurrencyConversion;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.OrderRules;
import org.jspecify.annotations.Nullable;

/** Keeps count of what a portfolio does: value traded within a day, and how fast its strategies send orders. */
final class ConductDesk {
    private ConductDesk() {}

    /**
     * Takes the tokens that an order costs: one, or as many as make a throttled portfolio keep its share of the rate. A
     * strategy without a rate is not counted.
     */
    static void countOrder(OrderQuestion question, Decision decision, Step step) {
        LimitSet limits = question.limits();
        OrderRules rules = limits == null ? null : limits.policy().orderRules();
        if (limits == null || rules == null || !rules.isRateLimited()) {
            return;
        }
        String strategyId = question.order().origin().strategyId();
        OrderTokens known = question.conduct().tokensOf(strategyId);
        OrderTokens now = known == null
                ? OrderTokens.full(strategyId, rules.orderBurst(), question.nowMillis())
                : known.filledTo(question.nowMillis(), rules.ordersPerMinute(), rules.orderBurst());
        boolean throttled = decision.assessment().action() == SensorAction.THROTTLE;
        double cost = throttled ? 1 / limits.policy().throttle().rateRatio() : 1;
        step.change(new StateChange.ConductChanged(question.conduct().with(now.less(now.holds(1) ? cost : 0))));
    }

    /** Adds a fill at its own price to the value traded within the day. */
    static void countFill(
            FillReceived fill, CurrencyConversion.@Nullable Rate rate, PortfolioConduct conduct, Step step) {
        step.change(new StateChange.ConductChanged(
                conduct.afterFill(fill.eventTimeMillis(), rate == null ? null : value(fill, rate))));
    }

    private static @Nullable Money value(FillReceived fill, CurrencyConversion.Rate rate) {
        try {
            return rate.inBase(fill.trade().price().times(fill.trade().quantity()));
        } catch (ArithmeticException beyond64Bits) {
            return null;
        }
    }
}
