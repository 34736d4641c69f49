package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Caps the value of one order at the last price, in base currency. */
public final class NotionalCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.NOTIONAL;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        WhatIf whatIf = question.whatIf();
        Money notional = whatIf == null ? null : whatIf.notional();
        if (limits == null || notional == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        return CheckResult.atMost(
                code(), notional.toDouble(), limits.orders().notionalMax().toDouble());
    }
}
