package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * What the limits on the projected portfolio share: the figure must not exceed the limit, unless the order makes the
 * portfolio smaller. Without that exception a portfolio that the market pushed over a limit could never get back below
 * it.
 */
abstract class ProjectedRiskCheck implements Check {
    /** The figure of the projected portfolio. */
    abstract double observed(RiskMeasures projected, LimitSet limits);

    /** The most it may be. */
    abstract double limit(LimitSet limits);

    @Override
    public final CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        WhatIf whatIf = question.whatIf();
        RiskMeasures projected = question.projected();
        if (limits == null || whatIf == null || projected == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        CheckResult result = CheckResult.atMost(code(), observed(projected, limits), limit(limits));
        if (result.passed() || !whatIf.isReducing()) {
            return result;
        }
        return new CheckResult(
                code(), Verdict.PASSED, result.observed(), result.limit(), "over the limit, but reducing");
    }
}
