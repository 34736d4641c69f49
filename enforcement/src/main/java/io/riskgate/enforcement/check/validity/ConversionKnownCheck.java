package io.riskgate.enforcement.check.validity;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckCode;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;

/** Refuses an order that cannot be valued in the portfolio's base currency. */
public final class ConversionKnownCheck implements Check {
    @Override
    public CheckCode code() {
        return CheckCode.FX_KNOWN;
    }

    @Override
    public CheckResult evaluate(OrderQuestion question) {
        boolean known = question.book() != null && question.book().rateOf(question.instrumentIndex()) != null;
        return known
                ? CheckResult.passed(code())
                : CheckResult.vetoed(
                        code(),
                        "no rate from the quote currency of "
                                + question.order().terms().instrumentId() + " to the portfolio's base currency");
    }
}
