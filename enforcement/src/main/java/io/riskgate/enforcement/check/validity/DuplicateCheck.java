package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.decision.OrderQuestion;

/** Refuses an order whose id has already been used for another content. The same content never gets this far. */
public final class DuplicateCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.DUPLICATE_CONFLICT;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        Decision before = question.decidedBefore();
        return before == null
                ? CheckResult.passed(code())
                : CheckResult.vetoed(
                        code(),
                        "order id " + before.orderId() + " was " + before.outcome() + " before with other content "
                                + before.orderFingerprint());
    }
}
