package io.riskgate.bench.core;

import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.RiskModel;
import io.riskgate.models.covariance.EwmaWeights;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.StudentTTail;
import java.util.Arrays;

/**
 * The peer: every figure of a decision rebuilt from positions and returns, in plain Java, as one would write it first.
 *
 * <p>Covariance with exponential weights over the model's rows, shrunk to its diagonal; w'Sw; profit and loss of every
 * scenario; a full sort for the tail; gross and net exposure. Constants of the model are prepared once, outside the
 * timing.
 */
final class FullRecompute {
    private final RiskModel model = RiskModel.STANDARD;
    private final double[][] returns;
    private final double[] prices;
    private final double[] dollarRates;
    private final double[] quantities;
    private final double[] weights;
    private final double student95 = StudentTTail.valueAtRiskMultiplier(Confidence.P95, model.degreesOfFreedom());
    private final double student99 = StudentTTail.valueAtRiskMultiplier(Confidence.P99, model.degreesOfFreedom());
    private final double student999 = StudentTTail.valueAtRiskMultiplier(Confidence.P99_9, model.degreesOfFreedom());
    private final double studentShortfall =
            StudentTTail.expectedShortfallMultiplier(Confidence.P99, model.degreesOfFreedom());

    FullRecompute(SyntheticMarket market, Quantity[] positions) {
        returns = market.returns;
        weights = EwmaWeights.of(model.decay(), Math.min(model.covarianceRows(), returns.length));
        prices = new double[positions.length];
        dollarRates = new double[positions.length];
        quantities = new double[positions.length];
        for (int i = 0; i < positions.length; i++) {
            prices[i] = market.prices.get(i).toDouble();
            dollarRates[i] = market.dollars(i);
            quantities[i] = positions[i].millionths() / 1e6;
        }
    }

    /** Everything that a decision compares with limits, for the portfolio plus one order of a signed quantity. */
    Figures with(int instrument, double quantity) {
        double[] exposures = exposures(instrument, quantity);
        double gross = 0;
        double net = 0;
        for (double exposure : exposures) {
            gross += Math.abs(exposure);
            net += exposure;
        }
        double sigma = sigma(exposures, covariance());
        double[] losses = profitAndLoss(exposures);
        Arrays.sort(losses);
        int days = losses.length;
        int worst99 = days / 100;
        double tailDays = days * 0.01;
        double sum = 0;
        for (int i = 0; i < worst99; i++) {
            sum -= losses[i];
        }
        double shortfall = (sum - (tailDays - worst99) * losses[worst99]) / tailDays;
        double historical999 = days >= 1000 ? -losses[days / 1000] : 0;
        return new Figures(
                gross,
                net,
                sigma,
                Math.max(-losses[days * 5 / 100], sigma * student95),
                Math.max(-losses[worst99], sigma * student99),
                Math.max(historical999, sigma * student999),
                Math.max(shortfall, sigma * studentShortfall));
    }

    private double[] exposures(int instrument, double quantity) {
        double[] exposures = new double[quantities.length];
        for (int i = 0; i < exposures.length; i++) {
            double held = i == instrument ? quantities[i] + quantity : quantities[i];
            exposures[i] = toMoney(toMoney(held * prices[i]) * dollarRates[i]);
        }
        return exposures;
    }

    /** Amounts are exact to a hundredth of a cent, in the quote currency as in the base currency. */
    private static double toMoney(double amount) {
        return Math.rint(amount * 1e4) / 1e4;
    }

    private double[][] covariance() {
        int instruments = quantities.length;
        double[][] covariance = new double[instruments][instruments];
        int first = returns.length - weights.length;
        for (int day = 0; day < weights.length; day++) {
            double[] today = returns[first + day];
            for (int i = 0; i < instruments; i++) {
                double weighted = weights[day] * today[i];
                double[] row = covariance[i];
                for (int j = 0; j <= i; j++) {
                    row[j] += weighted * today[j];
                }
            }
        }
        return covariance;
    }

    private double sigma(double[] exposures, double[][] covariance) {
        double diagonal = 0;
        double crossed = 0;
        for (int i = 0; i < exposures.length; i++) {
            double[] row = covariance[i];
            double sum = 0;
            for (int j = 0; j < i; j++) {
                sum += row[j] * exposures[j];
            }
            diagonal += exposures[i] * exposures[i] * row[i];
            crossed += 2 * sum * exposures[i];
        }
        double shrunk = diagonal + (1 - model.shrinkageRatio()) * crossed;
        return Math.sqrt(Math.max(diagonal + crossed, shrunk));
    }

    private double[] profitAndLoss(double[] exposures) {
        double[] profitAndLoss = new double[returns.length];
        for (int day = 0; day < profitAndLoss.length; day++) {
            double[] today = returns[day];
            double sum = 0;
            for (int i = 0; i < exposures.length; i++) {
                sum += today[i] * exposures[i];
            }
            profitAndLoss[day] = sum;
        }
        return profitAndLoss;
    }

    /** What the limits of a decision are compared with, base currency. */
    record Figures(
            double gross,
            double net,
            double sigmaDaily,
            double valueAtRisk95,
            double valueAtRisk99,
            double valueAtRisk999,
            double expectedShortfall99) {}
}
