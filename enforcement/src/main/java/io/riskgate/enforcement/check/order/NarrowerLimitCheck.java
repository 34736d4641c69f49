package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.value.LimitLevel;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.limit.NarrowerLimits;
import org.jspecify.annotations.Nullable;

/** What the caps of a strategy and of an instrument share: the one that is used up most is the one reported. */
abstract class NarrowerLimitCheck implements Check {
    /** Where in the hierarchy the cap stands. */
    abstract LimitLevel level();

    /** Whose cap applies. */
    abstract String target(OrderQuestion question);

    @Override
    public final CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        if (limits == null) {
            return CheckResult.unevaluable(code(), "no limits");
        }
        NarrowerLimits narrower = limits.policy().narrowerOf(level(), target(question));
        CheckResult quantity = quantity(narrower.quantityMax(), question);
        CheckResult notional = notional(narrower.notionalMax(), question);
        return quantity.utilization() > notional.utilization() || !quantity.passed() ? quantity : notional;
    }

    private CheckResult quantity(@Nullable Quantity most, OrderQuestion question) {
        return most == null
                ? CheckResult.passed(code())
                : CheckResult.atMost(
                        code(), question.order().terms().quantity().millionths() / 1e6, most.millionths() / 1e6);
    }

    private CheckResult notional(@Nullable Money most, OrderQuestion question) {
        if (most == null) {
            return CheckResult.passed(code());
        }
        WhatIf whatIf = question.whatIf();
        Money notional = whatIf == null ? null : whatIf.notional();
        return notional == null
                ? CheckResult.unevaluable(code(), "the order has no known value")
                : CheckResult.atMost(code(), notional.toDouble(), most.toDouble());
    }
}
