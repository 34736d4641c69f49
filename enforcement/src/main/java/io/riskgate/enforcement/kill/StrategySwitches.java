package io.riskgate.enforcement.kill;

import io.riskgate.enforcement.kill.KillLatch.Cause;
import io.riskgate.enforcement.kill.memory.StrategyTally;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Money;
import io.riskgate.enforcement.value.limit.LimitSet;
import java.util.List;
import java.util.function.Supplier;

/** The three switches that disable one strategy of one portfolio and leave the others alone. */
public final class StrategySwitches {
    private StrategySwitches() {}

    /**
     * How far a strategy has fallen from its best result.
     *
     * @param result profit and loss of the strategy since its start or its last resume, at the present market
     */
    public static SwitchReading drawdown(LimitSet limits, String strategyId, StrategyTally tally, Money result) {
        var most = limits.policy().switches().strategies();
        Money peak = tally.peak().compareTo(result) < 0 ? result : tally.peak();
        double allocated = limits.capital().toDouble() * most.allocationRatio();
        double drawdown = Math.rint(peak.minus(result).toDouble() / allocated * 1e12) / 1e12;
        return reading(
                HaltScope.strategyOf(limits.portfolioId(), strategyId),
                Cause.STRATEGY_DRAWDOWN,
                drawdown,
                most.drawdownMaxRatio(),
                () -> "result " + result + " is " + Figures.percent(drawdown)
                        + " of the allocated capital below its best of " + peak);
    }

    /** What is counted of a strategy, and so needs no market: its losing run and the share of its rejections. */
    public static List<SwitchReading> counted(LimitSet limits, String strategyId, StrategyTally tally) {
        var most = limits.policy().switches().strategies();
        HaltScope scope = HaltScope.strategyOf(limits.portfolioId(), strategyId);
        boolean enough = tally.orderCount() >= most.ordersMin();
        double rejected = enough ? tally.rejectionCount() / (double) tally.orderCount() : 0;
        return List.of(
                reading(
                        scope,
                        Cause.STRATEGY_LOSSES,
                        tally.losingTrades(),
                        most.losingTradesMax(),
                        () -> tally.losingTrades() + " losing trades in a row"),
                reading(
                        scope,
                        Cause.STRATEGY_REJECTIONS,
                        rejected,
                        Math.nextUp(most.rejectionMaxRatio()), // over the share, not at it
                        () -> tally.rejectionCount() + " of " + tally.orderCount() + " orders rejected"));
    }

    private static SwitchReading reading(
            HaltScope scope, Cause cause, double observed, double most, Supplier<String> words) {
        return new SwitchReading(scope, cause, observed, Double.POSITIVE_INFINITY, most, KillSeverity.HALT, words);
    }
}
