package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.StudentTTail;
import io.riskgate.models.tailrisk.WorstDays;

/**
 * Sigma and tail figures of one scenario profit and loss vector under one risk model.
 *
 * <p>No covariance matrix is needed: with the same weights, w'Sw is the weighted mean of the squared scenario profits.
 * The shrunk variance adds the diagonal part, {@code (1 - s) w'Sw + s sum w_i^2 S_ii}; limits use the larger of raw and
 * shrunk, because shrinking may understate a concentrated book. Cost is one pass over the newest days for sigma and one
 * over all days for the tail. Owned by one thread; its arrays are reused.
 */
final class RiskCalculator {
    private final RiskModel model;
    private final WorstDays worst = new WorstDays();
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
        return weightedSquares(series, end - rows, rows);
    }

    /** Four running sums in a fixed order, because each addition would otherwise wait for the one before it. */
    private double weightedSquares(double[] series, int first, int rows) {
        double sum0 = 0;
        double sum1 = 0;
        double sum2 = 0;
        double sum3 = 0;
        int i = 0;
        for (; i + 3 < rows; i += 4) {
            int at = first + i;
            sum0 += weights[i] * series[at] * series[at];
            sum1 += weights[i + 1] * series[at + 1] * series[at + 1];
            sum2 += weights[i + 2] * series[at + 2] * series[at + 2];
            sum3 += weights[i + 3] * series[at + 3] * series[at + 3];
        }
        for (; i < rows; i++) {
            sum0 += weights[i] * series[first + i] * series[first + i];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    /** EWMA mean of the products of the newest values of two series before {@code end}. */
    double covariance(double[] one, double[] other, int end, int days) {
        int rows = Math.min(model.covarianceRows(), days);
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += weights[i] * one[end - rows + i] * other[end - rows + i];
        }
        return sum;
    }

    /**
     * Derivative of {@link #sigma} by one exposure.
     *
     * @param covariance of the instrument with the book
     * @param ownSquares the exposure times the instrument's variance
     */
    double marginalSigma(double rawVariance, double diagonal, double covariance, double ownSquares) {
        double sigma = sigma(rawVariance, diagonal);
        boolean raw = rawVariance >= diagonal;
        double shrinkage = model.shrinkageRatio();
        double gradient = raw ? covariance : (1 - shrinkage) * covariance + shrinkage * ownSquares;
        return sigma == 0 ? 0 : gradient / sigma;
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

    TailFigures historical(double[] profitAndLoss, int end, int days) {
        if (days == 0) {
            return TailFigures.ZERO;
        }
        int worst95 = HistoricalTail.worstCount(days, Confidence.P95);
        int worst99 = HistoricalTail.worstCount(days, Confidence.P99);
        int worst999 = HistoricalTail.worstCount(days, Confidence.P99_9);
        worst.select(profitAndLoss, end - days, end, worst95 + 1);
        double value99 = worst.loss(worst99);
        double tailDays = days * (double) (10_000 - Confidence.P99.tenThousandths()) / 10_000;
        double shortfall99 = (worst.sumOfLargest(worst99) + (tailDays - worst99) * value99) / tailDays;
        return new TailFigures(
                worst.loss(worst95),
                value99,
                worst.loss(worst999),
                shortfall99,
                HistoricalTail.resolvable(days, Confidence.P99_9));
    }
}
