package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.kill.KillLatch;

/** Refuses every order that a latch in force covers. */
public final class KillSwitchCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.KILL_SWITCH;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        KillLatch latch = question.latches().covering(question.order());
        return latch == null
                ? CheckResult.passed(code())
                : CheckResult.vetoed(
                        code(), "halted " + latch.scope() + " by " + latch.setBy() + ": " + latch.reason());
    }
}
