package io.riskgate.models.backtest;

import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.NormalTail;
import io.riskgate.models.tailrisk.StudentTTail;
import java.util.Random;

/**
 * Whether expected shortfall was large enough: the second test of Acerbi and Szekely (2014).
 *
 * <p>{@code Z2 = sum(profit / ES on days exceeded) / (T (1-q)) + 1}: 0 is expected, below 0 shortfall was too small.
 * About
 * -0.7 rejects at 5 % for many distributions; {@link #pValue} simulates instead of trusting that.
 */
public final class AcerbiSzekelyTest {
    private AcerbiSzekelyTest() {}

    /**
     * The statistic.
     *
     * @param profitAndLoss finite, positive = profit
     * @param valueAtRisk one per day, positive = loss
     * @param expectedShortfall one per day, above 0 on each day exceeded
     */
    public static double z2(
            double[] profitAndLoss, double[] valueAtRisk, double[] expectedShortfall, Confidence confidence) {
        FiniteNumbers.require("expected shortfall", expectedShortfall, profitAndLoss.length);
        var exceedances = Exceedances.of(profitAndLoss, valueAtRisk);
        double sum = 0;
        for (int day = 0; day < profitAndLoss.length; day++) {
            if (exceedances.at(day)) {
                if (!(expectedShortfall[day] > 0)) {
                    throw new IllegalArgumentException("expected shortfall " + day
                            + " must be above 0 on a day exceeded, got " + expectedShortfall[day]);
                }
                sum += profitAndLoss[day] / expectedShortfall[day];
            }
        }
        return sum / (profitAndLoss.length * confidence.tailProbability()) + 1;
    }

    /**
     * Chance of a statistic this low or lower if losses are Student-t as forecast; small speaks against the forecast.
     *
     * <p>The scale of each day cancels, so only the shape and the number of days matter. Each simulation takes a
     * uniform
     * number per day and, where it falls in the tail, the loss at that probability. The same seed gives the same
     * answer.
     *
     * @param days length of the backtest
     * @param degreesOfFreedom shape of the forecast, above 2; infinity = normal
     * @param trials how many simulations and from which seed
     */
    public static double pValue(
            double z2, int days, Confidence confidence, double degreesOfFreedom, SimulationTrials trials) {
        FiniteNumbers.require("z2", z2);
        double tail = confidence.tailProbability();
        boolean normal = degreesOfFreedom == Double.POSITIVE_INFINITY;
        double shortfall = normal
                ? NormalTail.expectedShortfallMultiplier(confidence)
                : StudentTTail.expectedShortfallMultiplier(confidence, degreesOfFreedom);
        var random = new Random(trials.seed());
        int asLow = 0;
        for (int trial = 0; trial < trials.count(); trial++) {
            double sum = 0;
            for (int day = 0; day < days; day++) {
                double probability = random.nextDouble();
                if (probability < tail) {
                    double bounded = Math.max(probability, Double.MIN_NORMAL);
                    double loss = normal
                            ? NormalTail.lossMultiplier(bounded)
                            : StudentTTail.lossMultiplier(bounded, degreesOfFreedom);
                    sum -= loss / shortfall;
                }
            }
            asLow += sum / (days * tail) + 1 <= z2 ? 1 : 0;
        }
        return (double) asLow / trials.count();
    }
}
