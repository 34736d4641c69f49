package io.riskgate.models.backtest;

/**
 * How far losses went beyond the forecast on the days that exceeded it; all zero if none did.
 *
 * @param mean mean of loss less forecast, base currency
 * @param largest largest of them, base currency
 * @param meanLossOverForecast mean of loss over forecast
 */
public record ExcessLoss(double mean, double largest, double meanLossOverForecast) {

    /**
     * Measures the days exceeded.
     *
     * @param profitAndLoss finite, positive = profit
     * @param valueAtRisk one per day, finite, positive = loss
     */
    public static ExcessLoss of(double[] profitAndLoss, double[] valueAtRisk) {
        var exceedances = Exceedances.of(profitAndLoss, valueAtRisk);
        double sum = 0;
        double largest = 0;
        double ratios = 0;
        for (int day = 0; day < profitAndLoss.length; day++) {
            if (exceedances.at(day)) {
                double excess = -profitAndLoss[day] - valueAtRisk[day];
                sum += excess;
                largest = Math.max(largest, excess);
                ratios += -profitAndLoss[day] / valueAtRisk[day];
            }
        }
        int count = exceedances.count();
        return count == 0 ? new ExcessLoss(0, 0, 0) : new ExcessLoss(sum / count, largest, ratios / count);
    }
}
