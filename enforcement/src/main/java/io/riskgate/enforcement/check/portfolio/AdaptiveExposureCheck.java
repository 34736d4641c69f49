package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * Compares gross exposure over capital with what the market leaves of it: the smaller of the effective gross and
 * leverage limits. Where the policy does not enforce it, it measures and passes; the hard limits before it hold in any
 * case.
 */
public final class AdaptiveExposureCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.ADAPTIVE_EXPOSURE;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        WhatIf whatIf = question.whatIf();
        RiskMeasures projected = question.projected();
        if (limits == null || whatIf == null || projected == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        double effective = Math.min(
                question.condition().grossExposure().effectiveLimit(),
                question.condition().leverage().effectiveLimit());
        CheckResult result = CheckResult.atMost(code(), projected.gross().dividedBy(limits.capital()), effective);
        if (result.passed()) {
            return result;
        }
        if (!limits.policy().adaptive().enforced()) {
            return passedOver(result, "over the effective limit, which this portfolio only records");
        }
        return whatIf.isReducing() ? passedOver(result, "over the limit, but reducing") : result;
    }

    private CheckResult passedOver(CheckResult result, String why) {
        return new CheckResult(code(), Verdict.PASSED, result.observed(), result.limit(), why);
    }
}
