package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Price;

/** Refuses a limit price that is no whole multiple of the tick. A market order has no limit price and passes. */
public final class TickSizeCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.TICK_SIZE;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        int index = question.instrumentIndex();
        InstrumentDefinition definition = index < 0 ? null : question.market().definition(index);
        Price limitPrice = question.order().terms().limitPrice();
        if (definition == null) {
            return CheckResult.unevaluable(code(), "the instrument is not known");
        }
        return limitPrice == null || definition.isWholeTicks(limitPrice)
                ? CheckResult.passed(code())
                : CheckResult.vetoed(
                        code(), "limit price " + limitPrice + " is no multiple of the tick " + definition.tickSize());
    }
}
