package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the absolute exposure to the ordered instrument, reservations and order included. */
public final class InstrumentExposureCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.INSTRUMENT_EXPOSURE;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        WhatIf whatIf = question.whatIf();
        if (limits == null || whatIf == null || question.projected() == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        Money most = limits.policy()
                .narrowerOf(LimitLevel.INSTRUMENT, question.order().terms().instrumentId())
                .exposureMax();
        if (most == null) {
            return CheckResult.passed(code());
        }
        double exposure = Math.abs(question.exposureWithOrder(whatIf.instrumentIndex()));
        CheckResult result = CheckResult.atMost(code(), exposure, most.toDouble());
        return result.passed() || !whatIf.isReducing()
                ? result
                : new CheckResult(
                        code(), Verdict.PASSED, result.observed(), result.limit(), "over the limit, but reducing");
    }
}
