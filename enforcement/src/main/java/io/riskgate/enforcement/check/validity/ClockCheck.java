package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.value.limit.LimitSet;

/** Refuses orders that have expired, that live too long, or that come later than an order may live. */
public final class ClockCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.CLOCK;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return CheckResult.unevaluable(code(), "no limits");
        }
        OrderSubmitted order = question.order();
        long lifetimeMaxMillis = limits.orders().orderLifetimeMaxMillis();
        long marketTimeMillis = question.market().eventTimeMillis();
        if (order.expiresAtMillis() != 0
                && order.expiresAtMillis() <= Math.max(order.eventTimeMillis(), marketTimeMillis)) {
            return CheckResult.vetoed(code(), "the order expired before it was decided");
        }
        long lifetimeMillis =
                order.expiresAtMillis() == 0 ? 0 : Math.subtractExact(order.expiresAtMillis(), order.eventTimeMillis());
        long ageMillis = Math.max(0, Math.subtractExact(marketTimeMillis, order.eventTimeMillis()));
        return CheckResult.atMost(code(), Math.max(ageMillis, lifetimeMillis), lifetimeMaxMillis);
    }
}
