package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;

/** Refuses orders of a portfolio that nobody has given limits. */
public final class LimitsKnownCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.LIMITS_KNOWN;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        return question.limits() != null
                ? CheckResult.passed(code())
                : CheckResult.vetoed(
                        code(),
                        "portfolio " + question.order().origin().portfolioId()
                                + " has no active limits; publish them to the limits topic");
    }
}
