package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.KillSwitchLimits.Throttle;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * Lets fewer and smaller orders pass while a switch throttles: observed is the share used of what is left, of the size
 * or of the rate, whichever is more. Orders that make the portfolio smaller pass.
 */
public final class ThrottleCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.THROTTLE;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        KillLatch latch = question.latches().covering(question.order(), KillSeverity.THROTTLE);
        if (latch == null) {
            return CheckResult.passed(code());
        }
        LimitSet limits = question.limits();
        WhatIf whatIf = question.whatIf();
        Money notional = whatIf == null ? null : whatIf.notional();
        if (limits == null || whatIf == null || notional == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        CheckResult result = CheckResult.atMost(code(), used(question, limits, notional), 1.0);
        return result.passed() || whatIf.isReducing()
                ? CheckResult.passed(code())
                : new CheckResult(code(), result.verdict(), result.observed(), result.limit(), latch.reason());
    }

    private static double used(OrderQuestion question, LimitSet limits, Money notional) {
        Throttle throttle = limits.policy().switches().throttle();
        double rateLeft = Math.max(1, Math.floor(throttle.ordersPerMinute() * throttle.rateRatio()));
        double rateUsed = (question.switches().throttledOrders(question.order().eventTimeMillis()) + 1) / rateLeft;
        double quantityUsed = question.order().terms().quantity().millionths()
                / (limits.orders().quantityMax().millionths() * throttle.sizeRatio());
        double notionalUsed =
                notional.tenThousandths() / (limits.orders().notionalMax().tenThousandths() * throttle.sizeRatio());
        return Math.max(rateUsed, Math.max(quantityUsed, notionalUsed));
    }
}
