package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.LimitLevel;

/** Caps quantity and value of one order by the limits of its strategy. */
public final class StrategyLimitCheck extends NarrowerLimitCheck {
    @Override
    public CheckCode code() {
        return CheckCode.STRATEGY_LIMIT;
    }

    @Override
    LimitLevel level() {
        return LimitLevel.STRATEGY;
    }

    @Override
    String target(OrderQuestion question) {
        return question.order().origin().strategyId();
    }
}
