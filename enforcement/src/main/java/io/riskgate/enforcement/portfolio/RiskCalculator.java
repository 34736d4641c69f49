package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.LargestLosses;
import io.riskgate.models.tailrisk.StudentTTail;

/**
 * Sigma and tail figures of one scenario profit and loss vector under one risk model.
 *
 * <p>No covariance matrix is needed: with the same weights, w'Sw is the weighted mean of the squared scenario profits. The
 * shrunk variance adds the diagonal part, {@code (1 - s) w'Sw + s sum w_i^2 S_ii}; limits use the larger of raw and shrunk,
 * because shrinking may understate a concentrated book. Cost is one pass over the newest days for sigma and one over all
 * days for the tail. Owned by one thread; its arrays are reused.
 */
final class RiskCalculator {
    private final RiskModel model;
    private final LargestLosses largest = new LargestLosses();
    private final StudentTMultipliers studentT;
    private double[] weights = new double[0];

    private record StudentTMultipliers(double value95, double value99, double value999, double shortfall99) {
        static StudentTMultipliers of(double degreesOfFreedom) {
            return new StudentTMultipliers(
                    StudentTTail.valueAtRiskMultiplier(Confidence.P95, degreesOfFreedom),
                    StudentTTail.valueAtRiskMultiplier(Confidence.P99, degreesOfFreedom),
                    StudentTTail.valueAtRiskMultiplier(Confidence.P99_9, degreesOfFreedom),
                    StudentTTail.expectedShortfallMultiplier(Confidence.P99, degreesOfFreedom));
        }
    }

    RiskCalculator(RiskModel model) {
        this.model = model;
        this.studentT = StudentTMultipliers.of(model.degreesOfFreedom());
    }

    RiskModel model() {
        return model;
    }

    /** EWMA mean of squares of the newest values before {@code end}; the variance of a zero-mean series. */
    double variance(double[] series, int end, int days) {
        int rows = Math.min(model.covarianceRows(), days);
        if (rows == 0) {
            return 0;
        }
        if (weights.length != rows) {
            weights = EwmaWeights.of(model.decay(), rows);
        }
        double sum = 0;
        int first = end - rows;
        for (int i = 0; i < rows; i++) {
            double value = series[first + i];
            sum += weights[i] * value * value;
        }
        return sum;
    }

    /** Standard deviation that limits use, from the raw variance and the sum of w_i^2 S_ii. */
    double sigma(double rawVariance, double diagonal) {
        double shrinkage = model.shrinkageRatio();
        double shrunk = (1 - shrinkage) * rawVariance + shrinkage * diagonal;
        return Math.sqrt(Math.max(0, Math.max(rawVariance, shrunk)));
    }

    TailFigures studentT(double sigma) {
        return new TailFigures(
                sigma * studentT.value95(),
                sigma * studentT.value99(),
                sigma * studentT.value999(),
                sigma * studentT.shortfall99(),
                true);
    }

    TailFigures historical(double[] profitAndLoss, int days) {
        if (days == 0) {
            return TailFigures.ZERO;
        }
        int worst95 = HistoricalTail.worstCount(days, Confidence.P95);
        int worst99 = HistoricalTail.worstCount(days, Confidence.P99);
        int worst999 = HistoricalTail.worstCount(days, Confidence.P99_9);
        largest.select(profitAndLoss, 0, days, worst95 + 1);
        double value99 = largest.loss(worst99);
        double tailDays = days * (double) (10_000 - Confidence.P99.tenThousandths()) / 10_000;
        double shortfall99 = (largest.sumOfLargest(worst99) + (tailDays - worst99) * value99) / tailDays;
        return new TailFigures(
                largest.loss(worst95),
                value99,
                largest.loss(worst999),
                shortfall99,
                HistoricalTail.resolvable(days, Confidence.P99_9));
    }
}
