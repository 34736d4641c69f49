package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Side;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.NarrowerLimits;

/** Refuses a side that is not permitted for the order's instrument or strategy. */
public final class SidePermittedCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.SIDE_PERMITTED;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return CheckResult.unevaluable(code(), "no limits");
        }
        CheckResult byInstrument = permitted(
                limits.policy()
                        .narrowerOf(
                                LimitLevel.INSTRUMENT, question.order().terms().instrumentId()),
                question);
        return byInstrument.passed()
                ? permitted(
                        limits.policy()
                                .narrowerOf(
                                        LimitLevel.STRATEGY,
                                        question.order().origin().strategyId()),
                        question)
                : byInstrument;
    }

    private CheckResult permitted(NarrowerLimits limits, OrderQuestion question) {
        Side only = limits.onlySide();
        return only == null || only == question.order().terms().side()
                ? CheckResult.passed(code())
                : CheckResult.vetoed(code(), limits.target() + " may only " + (only == Side.BUY ? "buy" : "sell"));
    }
}
