package io.riskgate.enforcement.check.standing;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.RiskMeasures;
import io.riskgate.enforcement.portfolio.WhatIf;

/**
 * Keeps a portfolio that is being put to work within its share of the limits: the fullest of gross, net and value at
 * risk 99 counts. Orders that make the portfolio smaller pass.
 */
public final class CapitalRolloutCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.CAPITAL_ROLLOUT;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        double ratio = question.standing().rolloutRatio();
        if (ratio >= 1) {
            return CheckResult.passed(code());
        }
        var limits = question.limits();
        WhatIf whatIf = question.whatIf();
        RiskMeasures projected = question.projected();
        if (limits == null || whatIf == null || projected == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        double gross = projected.gross().dividedBy(limits.exposures().grossMax());
        double net = projected.net().abs().dividedBy(limits.exposures().netMax());
        double tail =
                projected.valueAtRisk99() / limits.tails().valueAtRisk99Max().toDouble();
        CheckResult result = CheckResult.atMost(code(), Math.max(gross, Math.max(net, tail)), ratio);
        return result.passed() || !whatIf.isReducing()
                ? result
                : new CheckResult(code(), Verdict.PASSED, result.observed(), ratio, "over the share, but reducing");
    }
}
