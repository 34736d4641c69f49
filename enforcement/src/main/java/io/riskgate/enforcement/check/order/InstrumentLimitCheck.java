package io.riskgate.enforcement.check.order;

import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.value.LimitLevel;

/** Caps quantity and value of one order by the limits of its instrument. */
public final class InstrumentLimitCheck extends NarrowerLimitCheck {
    @Override
    public CheckCode code() {
        return CheckCode.INSTRUMENT_LIMIT;
    }

    @Override
    LimitLevel level() {
        return LimitLevel.INSTRUMENT;
    }

    @Override
    String target(OrderQuestion question) {
        return question.order().terms().instrumentId();
    }
}
