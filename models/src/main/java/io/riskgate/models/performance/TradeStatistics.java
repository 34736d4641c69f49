package io.riskgate.models.performance;

import io.riskgate.models.backtest.BinomialProbability;
import io.riskgate.models.returns.FiniteNumbers;

/**
 * Closed trades counted and averaged. A trade without profit is neither win nor loss, yet counts as a trade.
 *
 * @param trades number of trades, 1 or more
 * @param wins trades above zero
 * @param losses trades below zero
 * @param averageWin mean profit of the wins, base currency; 0 without any
 * @param averageLoss mean loss of the losses, base currency, positive = loss; 0 without any
 * @param expectancy mean profit of a trade, base currency
 * @param consecutiveWinsMax longest run of wins
 * @param consecutiveLossesMax longest run of losses
 */
public record TradeStatistics(
        int trades,
        int wins,
        int losses,
        double averageWin,
        double averageLoss,
        double expectancy,
        int consecutiveWinsMax,
        int consecutiveLossesMax) {

    /**
     * Counts trades.
     *
     * @param profits profit of each trade in base currency, in order of closing, one or more, all finite
     */
    public static TradeStatistics of(double[] profits) {
        if (FiniteNumbers.require("profit", profits).length == 0) {
            throw new IllegalArgumentException("trade statistics need at least one trade, got none");
        }
        var tally = new Tally();
        for (double profit : profits) {
            tally.add(profit);
        }
        return new TradeStatistics(
                profits.length,
                tally.wins,
                tally.losses,
                tally.wins == 0 ? 0 : tally.won / tally.wins,
                tally.losses == 0 ? 0 : tally.lost / tally.losses,
                tally.total / profits.length,
                tally.winRunMax,
                tally.lossRunMax);
    }

    private static final class Tally {
        private int wins;
        private int losses;
        private double won;
        private double lost;
        private double total;
        private int winRun;
        private int lossRun;
        private int winRunMax;
        private int lossRunMax;

        void add(double profit) {
            total += profit;
            winRun = profit > 0 ? winRun + 1 : 0;
            lossRun = profit < 0 ? lossRun + 1 : 0;
            winRunMax = Math.max(winRunMax, winRun);
            lossRunMax = Math.max(lossRunMax, lossRun);
            if (profit > 0) {
                wins++;
                won += profit;
            } else if (profit < 0) {
                losses++;
                lost -= profit;
            }
        }
    }

    /** Wins over trades. */
    public double winRatio() {
        return (double) wins / trades;
    }

    /** Average win over average loss; infinite without losses, and 0 without either. */
    public double payoffRatio() {
        return averageWin == 0 ? 0 : averageWin / averageLoss;
    }

    /** Profit of a trade in units of the average loss; infinite without losses, and 0 at zero expectancy. */
    public double expectancyOverLoss() {
        return expectancy == 0 ? 0 : expectancy / averageLoss;
    }

    /** All profits over all losses; infinite without losses, and 0 without profits. */
    public double profitFactor() {
        return wins == 0 ? 0 : wins * averageWin / (losses * averageLoss);
    }

    /** The share of capital that maximises long-run growth, {@code W - (1-W) / payoff}; negative without an edge. */
    public double kellyRatio() {
        double winRatio = winRatio();
        return wins == 0 ? -1 : winRatio - (1 - winRatio) / payoffRatio();
    }

    /** Chance of as many wins by tossing a coin: {@code P(X >= wins)}, {@code X ~ Bin(trades, 1/2)}. */
    public double edgePValue() {
        return new BinomialProbability(trades, 0.5).atLeast(wins);
    }

    /** One less {@link #edgePValue}. */
    public double edgeConfidence() {
        return new BinomialProbability(trades, 0.5).atMost(wins - 1);
    }
}
