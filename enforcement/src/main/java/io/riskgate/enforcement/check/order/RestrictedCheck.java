package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Refuses orders in an instrument on the portfolio's restricted list. */
public final class RestrictedCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.RESTRICTED;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return CheckResult.unevaluable(code(), "no limits");
        }
        String instrumentId = question.order().terms().instrumentId();
        return limits.policy().orderRules().restrictedInstruments().contains(instrumentId)
                ? CheckResult.vetoed(code(), instrumentId + " is on the restricted list")
                : CheckResult.passed(code());
    }
}
