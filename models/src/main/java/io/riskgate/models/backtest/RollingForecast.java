package io.riskgate.models.backtest;

import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.NormalTail;
import io.riskgate.models.tailrisk.StudentTTail;
import java.util.Arrays;

/**
 * What a model would have forecast for each day from the days before it alone; immutable.
 *
 * <p>The forecast of day t reads days t - window to t - 1 and never day t.
 */
public final class RollingForecast {
    private final double[] valueAtRisk;
    private final double[] expectedShortfall;

    private RollingForecast(double[] valueAtRisk, double[] expectedShortfall) {
        this.valueAtRisk = valueAtRisk;
        this.expectedShortfall = expectedShortfall;
    }

    /**
     * Historical simulation.
     *
     * @param profitAndLoss finite, oldest first
     * @param first first day forecast, at least {@code window}; all later days follow
     * @param window days read per forecast
     */
    public static RollingForecast historical(double[] profitAndLoss, int first, int window, Confidence confidence) {
        requireRoom(profitAndLoss, first, window);
        double[] valueAtRisk = new double[profitAndLoss.length - first];
        double[] shortfall = new double[valueAtRisk.length];
        for (int i = 0; i < valueAtRisk.length; i++) {
            double[] before = Arrays.copyOfRange(profitAndLoss, first + i - window, first + i);
            valueAtRisk[i] = HistoricalTail.valueAtRisk(before, confidence);
            shortfall[i] = HistoricalTail.expectedShortfall(before, confidence);
        }
        return new RollingForecast(valueAtRisk, shortfall);
    }

    /** Normal losses on exponentially weighted volatility, decay 0.94; parameters as {@link #historical}. */
    public static RollingForecast normal(double[] profitAndLoss, int first, int window, Confidence confidence) {
        return scaled(
                sigmas(profitAndLoss, first, window),
                NormalTail.valueAtRiskMultiplier(confidence),
                NormalTail.expectedShortfallMultiplier(confidence));
    }

    /** Student-t losses on exponentially weighted volatility, decay 0.94; parameters as {@link #historical}. */
    public static RollingForecast studentT(
            double[] profitAndLoss, int first, int window, Confidence confidence, double degreesOfFreedom) {
        return scaled(
                sigmas(profitAndLoss, first, window),
                StudentTTail.valueAtRiskMultiplier(confidence, degreesOfFreedom),
                StudentTTail.expectedShortfallMultiplier(confidence, degreesOfFreedom));
    }

    private static RollingForecast scaled(double[] sigmas, double valueAtRisk, double expectedShortfall) {
        return new RollingForecast(
                Arrays.stream(sigmas).map(sigma -> sigma * valueAtRisk).toArray(),
                Arrays.stream(sigmas).map(sigma -> sigma * expectedShortfall).toArray());
    }

    private static double[] sigmas(double[] profitAndLoss, int first, int window) {
        requireRoom(profitAndLoss, first, window);
        double[] weights = EwmaWeights.of(0.94, window);
        double[] sigmas = new double[profitAndLoss.length - first];
        for (int i = 0; i < sigmas.length; i++) {
            double variance = 0;
            for (int k = 0; k < window; k++) {
                double profit = profitAndLoss[first + i - window + k];
                variance += weights[k] * profit * profit;
            }
            sigmas[i] = Math.sqrt(variance);
        }
        return sigmas;
    }

    private static void requireRoom(double[] profitAndLoss, int first, int window) {
        FiniteNumbers.require("profit", profitAndLoss);
        if (window < 1 || first < window || first >= profitAndLoss.length) {
            throw new IllegalArgumentException("need 1 <= window <= first < days, got window " + window + ", first "
                    + first + ", days " + profitAndLoss.length);
        }
    }

    /** A copy of the forecasts of value at risk, oldest first; positive = loss. */
    public double[] valueAtRisk() {
        return valueAtRisk.clone();
    }

    /** A copy of the forecasts of expected shortfall, oldest first; positive = loss. */
    public double[] expectedShortfall() {
        return expectedShortfall.clone();
    }
}
