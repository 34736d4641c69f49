package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.Quantity;

/** Refuses quantities that are not whole lots. */
public final class LotSizeCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.LOT_SIZE;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        int index = question.instrumentIndex();
        InstrumentDefinition instrument = index < 0 ? null : question.market().definition(index);
        if (instrument == null) {
            return CheckResult.unevaluable(code(), "no such instrument");
        }
        Quantity quantity = question.order().terms().quantity();
        return instrument.isWholeLots(quantity)
                ? CheckResult.passed(code())
                : CheckResult.vetoed(code(), quantity + " is not a multiple of the lot size " + instrument.lotSize());
    }
}
