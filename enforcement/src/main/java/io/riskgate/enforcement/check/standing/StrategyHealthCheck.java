package io.riskgate.enforcement.check.standing;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.WhatIf;

/** Refuses the orders of a strategy that was stopped, except those that make the portfolio smaller. */
public final class StrategyHealthCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.STRATEGY_HEALTH;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        String stopped = question.standing().strategyStopped();
        if (stopped == null) {
            return CheckResult.passed(code());
        }
        WhatIf whatIf = question.whatIf();
        return whatIf != null && whatIf.isReducing()
                ? new CheckResult(code(), Verdict.PASSED, 0, 0, "stopped, but reducing")
                : CheckResult.vetoed(
                        code(), "strategy " + question.order().origin().strategyId() + " is stopped: " + stopped);
    }
}
