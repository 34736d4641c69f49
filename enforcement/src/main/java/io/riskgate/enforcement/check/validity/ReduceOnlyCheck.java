package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.KillSeverity;

/** Refuses what would not make the portfolio smaller, where a latch lets only reducing orders pass. */
public final class ReduceOnlyCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.REDUCE_ONLY;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        KillLatch latch = question.latches().covering(question.order(), KillSeverity.REDUCE_ONLY);
        if (latch == null) {
            return CheckResult.passed(code());
        }
        WhatIf whatIf = question.whatIf();
        return whatIf != null && whatIf.isReducing()
                ? CheckResult.passed(code())
                : CheckResult.vetoed(
                        code(),
                        "only reducing orders in " + latch.scope() + " by " + latch.setBy() + ": " + latch.reason());
    }
}
