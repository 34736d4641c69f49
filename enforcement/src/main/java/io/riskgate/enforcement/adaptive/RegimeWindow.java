package io.riskgate.enforcement.adaptive;

import io.riskgate.enforcement.portfolio.MarketView;
import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.regime.MarketHistory;
import io.riskgate.models.regime.MeanCorrelation;
import java.util.OptionalDouble;

/**
 * The newest rows of returns of every instrument that has them all, and the figures of one bar that the regime is told
 * by. Volatility is the mean of the instruments' EWMA volatilities, the index the mean of their returns.
 */
final class RegimeWindow {
    private static final double DECAY = 0.94;
    /** Bars over which trend and fall are looked at. */
    private static final int TREND_BARS = 20;
    /** A return beyond these is a fault of the data; the regime must not drown in it. */
    private static final double RETURN_MIN = -0.99;

    private static final double RETURN_MAX = 10;

    private final double[][] columns;
    private final int end;
    private final double[] weights;

    private RegimeWindow(double[][] columns, int end, double[] weights) {
        this.columns = columns;
        this.end = end;
        this.weights = weights;
    }

    /** The window that ends with the market's newest bar. */
    static RegimeWindow of(MarketView market, int rows) {
        double[][] columns = market.returnColumns(rows);
        for (int i = 0; i < columns.length; i++) {
            columns[i] = clamped(columns[i], market.windowEnd(), rows);
        }
        return new RegimeWindow(columns, rows, EwmaWeights.of(DECAY, rows));
    }

    private static double[] clamped(double[] returns, int end, int rows) {
        double[] clamped = new double[rows];
        for (int k = 0; k < rows; k++) {
            clamped[k] = Math.max(RETURN_MIN, Math.min(RETURN_MAX, returns[end - rows + k]));
        }
        return clamped;
    }

    boolean isEmpty() {
        return columns.length == 0;
    }

    double volatility() {
        double sum = 0;
        for (double[] column : columns) {
            double variance = 0;
            for (int k = 0; k < weights.length; k++) {
                double r = column[end - weights.length + k];
                variance += weights[k] * r * r;
            }
            sum += Math.sqrt(variance);
        }
        return sum / columns.length;
    }

    OptionalDouble meanCorrelation() {
        return MeanCorrelation.of(columns, end, weights);
    }

    /** Mean return of the universe in each row, oldest first. */
    double[] indexReturns() {
        double[] index = new double[weights.length];
        for (double[] column : columns) {
            for (int k = 0; k < index.length; k++) {
                index[k] += column[end - index.length + k] / columns.length;
            }
        }
        return index;
    }

    double indexDrawdown() {
        double[] returns = indexReturns();
        return MarketHistory.drawdownRatio(levels(returns, returns.length));
    }

    double efficiency() {
        double sum = 0;
        for (double[] column : columns) {
            sum += MarketHistory.efficiencyRatio(levels(column, end));
        }
        return sum / columns.length;
    }

    private double[] levels(double[] returns, int endSlot) {
        int bars = Math.min(TREND_BARS, weights.length);
        double[] levels = new double[bars + 1];
        levels[0] = 1;
        for (int i = 0; i < bars; i++) {
            levels[i + 1] = levels[i] * (1 + returns[endSlot - bars + i]);
        }
        return levels;
    }
}
