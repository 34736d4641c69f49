package io.riskgate.enforcement.strategy;

import io.riskgate.models.performance.EquityCurve;
import io.riskgate.models.performance.HealthBand;
import io.riskgate.models.performance.HealthScore;
import io.riskgate.models.performance.RewardRatios;
import io.riskgate.models.performance.StrategyRecord;
import io.riskgate.models.performance.TradeStatistics;
import java.util.List;

/**
 * How well a strategy has done over the days that count.
 *
 * @param tradeCount closed trades
 * @param winRatio wins over trades
 * @param expectancy mean profit of a trade, base currency
 * @param payoffRatio mean win over mean loss; infinite without losses
 * @param consecutiveLossesMax longest run of losses
 * @param drawdownMaxRatio deepest fall, of the strategy's capital
 * @param drawdownRatio fall now, of the strategy's capital
 * @param sharpeRatio of trade returns, for a year at this pace of trading
 * @param calmarRatio yearly growth at this pace over the deepest fall; infinite without any
 * @param recentExpectancy mean profit of a trade in the recent days; the overall one without any
 * @param edgePValue chance that so many wins are luck
 * @param kellyRatio full Kelly; negative without an edge
 * @param score health with its parts and band
 */
public record StrategyHealth(
        int tradeCount,
        double winRatio,
        double expectancy,
        double payoffRatio,
        int consecutiveLossesMax,
        double drawdownMaxRatio,
        double drawdownRatio,
        double sharpeRatio,
        double calmarRatio,
        double recentExpectancy,
        double edgePValue,
        double kellyRatio,
        HealthScore score) {
    /** A strategy that has not closed a single trade. */
    public static final StrategyHealth NONE = new StrategyHealth(
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, HealthScore.of(new StrategyRecord(0, 0, 0, 0, 0, 0, 1)));

    /**
     * Measures a ledger at a time.
     *
     * @param capital of the strategy, base currency, above zero
     */
    public static StrategyHealth of(StrategyLedger ledger, double capital, long nowMillis, StrategyRules rules) {
        double[] profits = profits(ledger.counted(nowMillis, rules.lookbackDays()));
        if (profits.length == 0) {
            return NONE;
        }
        double[] recent = profits(ledger.counted(nowMillis, rules.recentDays()));
        TradeStatistics all = TradeStatistics.of(profits);
        TradeStatistics newest = recent.length == 0 ? all : TradeStatistics.of(recent);
        double[] returns = returns(profits, capital);
        EquityCurve curve = EquityCurve.of(returns);
        double perYear = profits.length * rules.tradingDays() / tradingDays(rules);
        StrategyRecord record = new StrategyRecord(
                all.trades(),
                all.winRatio(),
                all.expectancyOverLoss(),
                curve.maximumDrawdown(),
                curve.currentDrawdown(),
                overLoss(newest.expectancy(), all.averageLoss()),
                all.edgePValue());
        return new StrategyHealth(
                all.trades(),
                all.winRatio(),
                all.expectancy(),
                all.payoffRatio(),
                all.consecutiveLossesMax(),
                curve.maximumDrawdown(),
                curve.currentDrawdown(),
                returns.length < 2 ? 0 : RewardRatios.of(returns).sharpeRatio(perYear),
                curve.calmarRatio(perYear),
                newest.expectancy(),
                all.edgePValue(),
                all.kellyRatio(),
                HealthScore.of(record));
    }

    /** Trading days in the days that are looked back on. */
    private static double tradingDays(StrategyRules rules) {
        return rules.lookbackDays() * (rules.tradingDays() / 365.25);
    }

    /** Both expectancies in units of the same average loss, so that their difference is one of profits. */
    private static double overLoss(double expectancy, double averageLoss) {
        return expectancy == 0 ? 0 : expectancy / averageLoss;
    }

    private static double[] profits(List<ClosedTrade> trades) {
        return trades.stream().mapToDouble(trade -> trade.profit().toDouble()).toArray();
    }

    /** Each profit over the capital that was left before it; capital that is gone cannot lose more. */
    private static double[] returns(double[] profits, double capital) {
        double[] returns = new double[profits.length];
        double left = capital;
        for (int i = 0; i < profits.length; i++) {
            returns[i] = left <= 0 ? 0 : Math.max(-1, profits[i] / left);
            left += profits[i];
        }
        return returns;
    }

    public boolean isProven(StrategyRules rules) {
        return tradeCount >= rules.tradesMin();
    }

    public HealthBand band() {
        return score.band();
    }

    /** Whether its wins are unlikely to be luck, on enough trades. */
    public boolean hasEdge(StrategyRules rules) {
        return isProven(rules) && edgePValue < rules.edgePValueMax();
    }

    /** Factor on the risk of each trade. */
    public double riskScale(StrategyRules rules) {
        return isProven(rules) ? 1 : rules.unprovenScale();
    }
}
