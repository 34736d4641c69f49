package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.Money;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Profit and loss of the committed book in each past day of the window, and the sum of w_i^2 S_ii beside it.
 *
 * <p>Shape [days], oldest first, base currency. Moves by one multiply and add a day when one exposure moves.
 */
final class ScenarioVector {
    private double[] profitAndLoss = new double[0];
    private int days;
    private double diagonal;

    void reset(int newDays) {
        if (profitAndLoss.length < newDays) {
            profitAndLoss = new double[newDays];
        }
        Arrays.fill(profitAndLoss, 0, newDays, 0.0);
        days = newDays;
        diagonal = 0;
    }

    /** Becomes the newest {@code wantedDays} of another vector plus one exposure change. */
    void copyPlus(ScenarioVector from, int wantedDays, Move move) {
        if (profitAndLoss.length < wantedDays) {
            profitAndLoss = new double[from.days];
        }
        days = wantedDays;
        diagonal = from.diagonal;
        int skipped = from.days - wantedDays;
        int first = move.windowEnd() - wantedDays;
        double[] source = from.profitAndLoss;
        double[] target = profitAndLoss;
        double[] returns = move.returns();
        double deltaExposure = move.deltaExposure();
        for (int day = 0; day < wantedDays; day++) {
            target[day] = source[skipped + day] + deltaExposure * returns[first + day];
        }
    }

    /** A change of one exposure in base currency, and the instrument's returns up to {@code windowEnd}. */
    record Move(double deltaExposure, double[] returns, int windowEnd) {}

    void add(Move move) {
        int first = move.windowEnd() - days;
        double[] returns = move.returns();
        double deltaExposure = move.deltaExposure();
        for (int day = 0; day < days; day++) {
            profitAndLoss[day] += deltaExposure * returns[first + day];
        }
    }

    void addSquare(double exposureBefore, double exposureAfter, double variance) {
        diagonal += (exposureAfter * exposureAfter - exposureBefore * exposureBefore) * variance;
    }

    RiskMeasures measures(RiskCalculator calculator, Money gross, Money net) {
        double sigma = calculator.sigma(calculator.variance(profitAndLoss, days, days), diagonal);
        return new RiskMeasures(
                gross, net, sigma, calculator.historical(profitAndLoss, days), calculator.studentT(sigma), days);
    }

    int days() {
        return days;
    }

    List<Double> toList() {
        List<Double> list = new ArrayList<>(days);
        for (int day = 0; day < days; day++) {
            list.add(profitAndLoss[day]);
        }
        return list;
    }
}
