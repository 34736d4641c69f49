package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Refuses orders of a strategy that two people have switched off in this portfolio. */
public final class StrategyEnabledCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.STRATEGY_ENABLED;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return CheckResult.unevaluable(code(), "no limits");
        }
        String strategyId = question.order().origin().strategyId();
        return limits.policy().orderRules().disabledStrategies().contains(strategyId)
                ? CheckResult.vetoed(code(), "strategy " + strategyId + " is disabled")
                : CheckResult.passed(code());
    }
}
