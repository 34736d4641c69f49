package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Profit and loss of the committed book in each past day of the window, and the sum of w_i^2 S_ii beside it.
 *
 * <p>Shape [days], oldest first, base currency. Moves by one multiply and add a day when one exposure moves. Each day
 * stands in the same slot as it does in the market's returns, because only loops over equal indexes become vector
 * instructions.
 */
final class ScenarioVector {
    private double[] profitAndLoss = new double[0];
    private int end;
    private int days;
    private double diagonal;

    /** Becomes zero for the {@code newDays} days before the slot {@code windowEnd}. */
    void reset(int newDays, int windowEnd) {
        placeAt(newDays, windowEnd);
        Arrays.fill(profitAndLoss, end - days, end, 0.0);
        diagonal = 0;
    }

    private void placeAt(int newDays, int windowEnd) {
        if (profitAndLoss.length < windowEnd) {
            profitAndLoss = new double[Math.max(windowEnd, 2 * newDays)];
        }
        days = newDays;
        end = windowEnd;
    }

    /** Becomes the newest {@code wantedDays} of another vector plus one exposure change. */
    void copyPlus(ScenarioVector from, int wantedDays, Move move) {
        placeAt(wantedDays, from.end);
        diagonal = from.diagonal;
        double[] source = from.profitAndLoss;
        double[] target = profitAndLoss;
        double[] returns = move.returns();
        double deltaExposure = move.deltaExposure();
        int last = end;
        for (int day = last - wantedDays; day < last; day++) {
            target[day] = source[day] + deltaExposure * returns[day];
        }
    }

    /** A change of one exposure in base currency, and the instrument's returns in the market's slots. */
    record Move(double deltaExposure, double[] returns) {}

    void add(Move move) {
        double[] target = profitAndLoss;
        double[] returns = move.returns();
        double deltaExposure = move.deltaExposure();
        int last = end;
        for (int day = last - days; day < last; day++) {
            target[day] += deltaExposure * returns[day];
        }
    }

    void addSquare(double exposureBefore, double exposureAfter, double variance) {
        diagonal += (exposureAfter * exposureAfter - exposureBefore * exposureBefore) * variance;
    }

    RiskMeasures measures(RiskCalculator calculator, Money gross, Money net) {
        double sigma = calculator.sigma(calculator.variance(profitAndLoss, end, days), diagonal);
        return new RiskMeasures(
                gross, net, sigma, calculator.historical(profitAndLoss, end, days), calculator.studentT(sigma), days);
    }

    double[] newest(int most) {
        return Arrays.copyOfRange(profitAndLoss, end - Math.min(most, days), end);
    }

    /** Gradient of the standard deviation that limits use, in the direction of one instrument. */
    double marginalSigma(RiskCalculator calculator, double[] returns, double ownSquares) {
        double variance = calculator.variance(profitAndLoss, end, days);
        return calculator.marginalSigma(
                variance, diagonal, calculator.covariance(profitAndLoss, returns, end, days), ownSquares);
    }

    int days() {
        return days;
    }

    List<Double> toList() {
        List<Double> list = new ArrayList<>(days);
        for (int day = end - days; day < end; day++) {
            list.add(profitAndLoss[day]);
        }
        return list;
    }
}
