package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.conduct.OrderTokens;
import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.OrderRules;

/** Refuses what a strategy sends faster than it may: every order takes a token, and tokens come back with time. */
public final class OrderRateCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.ORDER_RATE;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return CheckResult.unevaluable(code(), "no limits");
        }
        OrderRules rules = limits.policy().orderRules();
        OrderTokens tokens =
                question.conduct().tokensOf(question.order().origin().strategyId());
        if (!rules.isRateLimited() || tokens == null) {
            return CheckResult.passed(code());
        }
        OrderTokens now = tokens.filledTo(question.nowMillis(), rules.ordersPerMinute(), rules.orderBurst());
        double sent = rules.orderBurst() - now.orders() + 1;
        return CheckResult.atMost(code(), sent, rules.orderBurst());
    }
}
