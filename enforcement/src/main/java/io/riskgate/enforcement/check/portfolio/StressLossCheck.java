package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.projection.NightlyLoss;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * Caps the loss in the worst stress scenario: the larger of what the last nightly run found and what its scenarios
 * would cost the book with the order in it.
 *
 * <p>A run counts in full for 26 hours and a quarter more for another 24; after that nobody knows, and nothing that
 * adds risk passes. A portfolio that no run has ever covered is not stressed; from the first run on it cannot fall back
 * to that. See decision 0020.
 */
public final class StressLossCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.STRESS_LOSS;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        WhatIf whatIf = question.whatIf();
        LimitSet limits = question.limits();
        NightlyLoss nightly = whatIf == null ? null : NightlyLoss.of(whatIf.stress(), question.nowMillis());
        if (whatIf == null || nightly == null) {
            return CheckResult.passed(code());
        }
        if (limits == null || question.projected() == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        CheckResult result = judge(nightly, limits);
        if (result.passed() || !whatIf.isReducing()) {
            return result;
        }
        return new CheckResult(
                code(), Verdict.PASSED, result.observed(), result.limit(), "over the limit, but reducing");
    }

    private CheckResult judge(NightlyLoss nightly, LimitSet limits) {
        if (!nightly.isKnown()) {
            return CheckResult.unevaluable(code(), nightly.unknownCause());
        }
        double limit = limits.policy().thresholds().stress().worstLossMax().toDouble();
        CheckResult result = CheckResult.atMost(code(), nightly.loss(), limit);
        return new CheckResult(
                code(), result.verdict(), nightly.loss(), limit, result.passed() ? "" : nightly.source());
    }
}
