package io.riskgate.enforcement.check.portfolio;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.LiveStress;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.stress.StressReport;

/**
 * Caps the loss in the worst stress scenario: the larger of what the last nightly run found and what its scenarios
 * would cost the book with the order in it.
 *
 * <p>A run counts in full for 26 hours and a quarter more for another 24; after that nobody knows, and nothing that
 * adds risk passes. A portfolio that no run has ever covered is not stressed; from the first run on it cannot fall back
 * to that. See decision 0020.
 */
public final class StressLossCheck implements Check {
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long FRESH_MILLIS = 26 * HOUR_MILLIS;
    private static final long AGED_MILLIS = FRESH_MILLIS + 24 * HOUR_MILLIS;
    private static final double AGED_FACTOR = 1.25;

    @Override
    public CheckCode code() {
        return CheckCode.STRESS_LOSS;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        WhatIf whatIf = question.whatIf();
        LimitSet limits = question.limits();
        StressReport report = whatIf == null ? null : whatIf.stress().report();
        if (whatIf == null || report == null) {
            return CheckResult.passed(code());
        }
        if (limits == null || question.projected() == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        CheckResult result = judge(question, report, whatIf.stress(), limits);
        if (result.passed() || !whatIf.isReducing()) {
            return result;
        }
        return new CheckResult(
                code(), Verdict.PASSED, result.observed(), result.limit(), "over the limit, but reducing");
    }

    private CheckResult judge(OrderQuestion question, StressReport report, LiveStress stress, LimitSet limits) {
        long ageMillis = question.order().eventTimeMillis() - report.asOfMillis();
        LiveStress.Reading reading = stress.projected();
        if (ageMillis > AGED_MILLIS) {
            return CheckResult.unevaluable(
                    code(), "stress run " + report.runId() + " is " + ageMillis / HOUR_MILLIS + " hours old");
        }
        if (reading == null) {
            return CheckResult.unevaluable(
                    code(), "stress run " + report.runId() + " knows nothing of an instrument held or ordered");
        }
        double worst = Math.max(reading.worstLoss(), report.worstLoss());
        double observed = ageMillis > FRESH_MILLIS ? AGED_FACTOR * worst : worst;
        double limit = limits.policy().thresholds().stress().worstLossMax().toDouble();
        String scenario = reading.worstLoss() >= report.worstLoss() ? reading.scenarioId() : null;
        CheckResult result = CheckResult.atMost(code(), observed, limit);
        String detail =
                scenario == null ? "stress run " + report.runId() : scenario + " of stress run " + report.runId();
        return new CheckResult(code(), result.verdict(), observed, limit, result.passed() ? "" : detail);
    }
}
