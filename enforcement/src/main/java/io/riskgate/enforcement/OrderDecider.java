package io.riskgate.enforcement;

import io.riskgate.enforcement.check.composition.*;
import io.riskgate.enforcement.check.order.*;
import io.riskgate.enforcement.check.portfolio.*;
import io.riskgate.enforcement.check.standing.*;
import io.riskgate.enforcement.check.validity.*;
import io.riskgate.enforcement.decision.Check;
import io.riskgate.enforcement.decision.CheckResult;
import io.riskgate.enforcement.decision.CheckRunner;
import io.riskgate.enforcement.decision.OrderQuestion;
import java.util.ArrayList;
import java.util.List;

/** The ordered list of everything that an order must pass. The first veto is the reason; every answer is recorded. */
public final class OrderDecider {
    /**
     * The order is policy: what needs less knowledge comes first, so that the reason is the most basic one that holds.
     */
    private static final List<Check> CHECKS = List.of(
            // Kill switches come first: a halted portfolio is refused even when no price has arrived yet.
            new KillSwitchCheck(),
            new ReduceOnlyCheck(),
            // A stopped strategy needs no further reason.
            new StrategyHealthCheck(),
            // Validity: without these no figure below means anything.
            new LimitsKnownCheck(),
            new StrategyEnabledCheck(),
            new InstrumentKnownCheck(),
            new DuplicateCheck(),
            new ClockCheck(),
            new StalePriceCheck(),
            new ConversionKnownCheck(),
            // Hard limits on the order alone.
            new RestrictedCheck(),
            new SidePermittedCheck(),
            new LotSizeCheck(),
            new TickSizeCheck(),
            new QuantityCheck(),
            new NotionalCheck(),
            new StrategyLimitCheck(),
            new InstrumentLimitCheck(),
            new PriceCollarCheck(),
            new ThrottleCheck(),
            new OrderRateCheck(),
            // Hard limits on the portfolio with the order in it, cheapest figure first.
            new GrossExposureCheck(),
            new NetExposureCheck(),
            new LeverageCheck(),
            new CapitalRolloutCheck(),
            new InstrumentExposureCheck(),
            // What the market leaves of them.
            new AdaptiveExposureCheck(),
            // Statistical loss, mildest level first, so that the reason names the level that was reached.
            new ValueAtRisk95Check(),
            new ValueAtRisk99Check(),
            new ValueAtRisk999Check(),
            new ExpectedShortfallCheck(),
            // What the portfolio would be made of.
            new ConcentrationCheck(),
            new SectorCheck(),
            new BetaCheck(),
            new FactorCheck(),
            new CurrencyCheck(),
            // Loss under scenarios last: it is the only one that a nightly run must have spoken for.
            new StressLossCheck());

    private OrderDecider() {}

    /** Every check's answer, in listed order. */
    public static List<CheckResult> evaluate(OrderQuestion question) {
        List<CheckResult> results = new ArrayList<>(CHECKS.size());
        for (Check check : CHECKS) {
            results.add(CheckRunner.run(check, question));
        }
        return results;
    }

    /** Whether every check passes; stops at the first that does not. */
    static boolean passes(OrderQuestion question) {
        for (Check check : CHECKS) {
            if (!CheckRunner.run(check, question).passed()) {
                return false;
            }
        }
        return true;
    }
}
