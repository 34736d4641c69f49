package io.riskgate.models.golden;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.models.performance.EquityCurve;
import io.riskgate.models.performance.RewardRatios;
import io.riskgate.models.performance.TradeStatistics;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Arrays;

/**
 * Cases of trades carry their returns; cases of days average the returns of a panel. The file does not say so, but the
 * trades are five days long: their yearly figures come out with 252 / 5 periods.
 */
final class PerformanceGolden implements GoldenCheck {
    private static final double RELATIVE = 1e-10;
    private static final double DAYS = 252;
    private static final double TRADES = 252 / 5.0;

    @Override
    public void check(JsonNode golden, Figures figures) {
        if (golden.has("trade_returns")) {
            double[] returns = Figures.numbers(golden.path("trade_returns"));
            trades(golden, returns, figures);
            curve("curve_", golden, returns, figures);
        } else {
            ReturnMatrix window = Panel.named(golden.path("panel").asText())
                    .window(golden.path("asOf").asText(), golden.path("n").asInt());
            double[] equal = new double[window.instruments()];
            Arrays.fill(equal, 1.0 / equal.length);
            curve("", golden, window.profitAndLoss(equal), figures);
        }
    }

    private static void trades(JsonNode golden, double[] returns, Figures figures) {
        double notional = golden.path("notional").asDouble();
        var trades = TradeStatistics.of(
                Arrays.stream(returns).map(value -> notional * value).toArray());
        figures.exact("trades", golden.path("n").asInt(), trades.trades());
        figures.exact("wins", golden.path("wins").asInt(), trades.wins());
        figures.exact("losses", golden.path("losses").asInt(), trades.losses());
        figures.relative("win rate", golden.get("win_rate"), trades.winRatio(), RELATIVE);
        figures.relative("average win", golden.get("avg_win"), trades.averageWin(), RELATIVE);
        figures.relative("average loss", golden.get("avg_loss"), trades.averageLoss(), RELATIVE);
        figures.relative("payoff", golden.get("payoff"), trades.payoffRatio(), RELATIVE);
        figures.relative("expectancy", golden.get("expectancy"), trades.expectancy(), RELATIVE);
        figures.relative("expectancy R", golden.get("expectancy_R"), trades.expectancyOverLoss(), RELATIVE);
        figures.relative("profit factor", golden.get("profit_factor"), trades.profitFactor(), RELATIVE);
        figures.exact("loss run", golden.path("max_consecutive_losses").asInt(), trades.consecutiveLossesMax());
        figures.exact("win run", golden.path("max_consecutive_wins").asInt(), trades.consecutiveWinsMax());
        figures.absolute("edge p", golden.get("binomial_p_one_sided"), trades.edgePValue(), 1e-12);
        figures.absolute("edge confidence", golden.get("edge_confidence"), trades.edgeConfidence(), 1e-12);
        figures.relative("Kelly", golden.get("kelly_fraction"), trades.kellyRatio(), RELATIVE);
    }

    private static void curve(String prefix, JsonNode golden, double[] returns, Figures figures) {
        var curve = EquityCurve.of(returns);
        var ratios = RewardRatios.of(returns);
        double year = prefix.isEmpty() ? DAYS : TRADES;
        figures.exact("n", golden.path(prefix + "n").asInt(), curve.periods());
        figures.relative("Sharpe", golden.get(prefix + "sharpe_ann"), ratios.sharpeRatio(year), RELATIVE);
        figures.relative("downside", golden.get(prefix + "downside_dev"), ratios.downsideDeviation(), RELATIVE);
        figures.relative("Sortino period", golden.get(prefix + "sortino_period"), ratios.sortinoRatio(1), RELATIVE);
        figures.relative("Sortino", golden.get(prefix + "sortino_ann"), ratios.sortinoRatio(year), RELATIVE);
        figures.relative("growth", golden.get(prefix + "cagr"), curve.annualGrowth(year), RELATIVE);
        figures.relative("drawdown", golden.get(prefix + "max_drawdown"), curve.maximumDrawdown(), RELATIVE);
        figures.relative("Calmar", golden.get(prefix + "calmar"), curve.calmarRatio(year), RELATIVE);
        figures.relative("current", golden.get(prefix + "current_drawdown"), curve.currentDrawdown(), RELATIVE);
        figures.relative("wealth", golden.get(prefix + "terminal_wealth"), curve.terminalWealth(), RELATIVE);
        figures.exact("trough", golden.path(prefix + "mdd_trough_index").asInt(), curve.troughIndex());
        figures.exact("underwater", golden.path(prefix + "max_dd_length").asInt(), curve.longestUnderwater());
    }
}
