package io.riskgate.enforcement.check.composition;

import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.OrderQuestion;
import io.riskgate.enforcement.decision.Verdict;
import io.riskgate.enforcement.portfolio.WhatIf;
import io.riskgate.enforcement.projection.Composition;
import io.riskgate.enforcement.projection.Projection;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * What the hard limits on the make-up of the projected portfolio share: the figure must not exceed the limit, unless
 * the order makes the portfolio smaller; and a figure that needs to know every instrument is not guessed.
 */
abstract class CompositionCheck implements Check {
    /** What the limit allows. */
    abstract double limit(LimitSet limits);

    /** What the portfolio with the order holds. */
    abstract double observed(Composition held, LimitSet limits);

    /** Whether the figure means something only where the profile of everything held is known. */
    boolean needsProfiles() {
        return true;
    }

    @Override
    public final CheckResult evaluate(OrderQuestion question) {
        LimitSet limits = question.limits();
        WhatIf whatIf = question.whatIf();
        Projection projection = question.projection();
        if (limits == null || whatIf == null || projection == null || question.projected() == null) {
            return CheckResult.unevaluable(code(), question.unprojectedCause());
        }
        Composition held = projection.composition();
        double limit = limit(limits);
        if (needsProfiles() && held.unprofiledIndex() >= 0) {
            return unprofiled(limit, question);
        }
        CheckResult result = CheckResult.atMost(code(), observed(held, limits), limit);
        return result.passed() || !whatIf.isReducing()
                ? result
                : new CheckResult(
                        code(), Verdict.PASSED, result.observed(), result.limit(), "over the limit, but reducing");
    }

    /** A limit so wide that nothing can reach it needs to know nothing. */
    private CheckResult unprofiled(double limit, OrderQuestion question) {
        return limit >= unbounded()
                ? CheckResult.passed(code())
                : CheckResult.unevaluable(
                        code(),
                        "no profile is known of something held or of "
                                + question.order().terms().instrumentId());
    }

    /** A limit from here on bounds nothing. */
    double unbounded() {
        return 1e6;
    }

    /** What shares are of: gross exposure, or capital while that is more. */
    static double whole(Composition held, LimitSet limits) {
        return Math.max(held.gross(), limits.capital().toDouble());
    }
}
