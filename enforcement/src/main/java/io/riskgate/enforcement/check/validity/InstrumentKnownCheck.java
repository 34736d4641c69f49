package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;

/** Refuses orders on an instrument that has not been listed. */
public final class InstrumentKnownCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.INSTRUMENT_KNOWN;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        int index = question.instrumentIndex();
        boolean listed = index >= 0 && question.market().definition(index) != null;
        return listed
                ? CheckResult.passed(code())
                : CheckResult.vetoed(
                        code(), "instrument " + question.order().terms().instrumentId() + " is not listed");
    }
}
