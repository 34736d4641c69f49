package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the quantity of one order. */
public final class QuantityCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.QUANTITY;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return CheckResult.unevaluable(code(), "no limits");
        }
        Quantity most = limits.orders().quantityMax();
        Quantity asked = question.order().terms().quantity();
        return CheckResult.atMost(code(), asked.millionths() / 1e6, most.millionths() / 1e6);
    }
}
