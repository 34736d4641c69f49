package io.riskgate.models.portfolio;

import io.riskgate.models.covariance.CovarianceMatrix;
import io.riskgate.models.returns.FiniteNumbers;
import io.riskgate.models.returns.ReturnMatrix;
import java.util.Arrays;

/**
 * Exposures that change one at a time, with the risk after each change known without computing the book again.
 *
 * <p>Approach: keep {@code g = S w}, {@code v = w'Sw} and the scenario profits {@code R w}. Cost: a what-if of
 * volatility is O(1), of the scenarios O(T); a committed change O(N + T). Trade-off: rounding accumulates with
 * turnover, so the sums are rebuilt after {@value #CHANGES_BETWEEN_REBUILDS} changes, and at once when {@code v} and
 * {@code w.g} disagree by more than 1e-9; rebuilds are counted. Owned by one thread.
 */
public final class ExposureBook {
    /** Committed changes between two rebuilds. */
    public static final int CHANGES_BETWEEN_REBUILDS = 10_000;

    private static final double DISAGREEMENT_RATIO = 1e-9;

    private final CovarianceMatrix covariance;
    private final double[][] columns;
    private final double[] exposures;
    private final double[] profits;
    private double[] gradient;
    private double variance;
    private int changes;
    private long forcedRebuilds;

    /**
     * A book over fixed market data.
     *
     * @param covariance one row per instrument
     * @param scenarios shape [days][instruments]
     * @param exposures base currency, signed
     */
    public ExposureBook(CovarianceMatrix covariance, ReturnMatrix scenarios, double[] exposures) {
        if (covariance.size() != scenarios.instruments()) {
            throw new IllegalArgumentException("covariance of " + covariance.size()
                    + " instruments does not fit scenarios of " + scenarios.instruments());
        }
        this.covariance = covariance;
        this.columns = new double[scenarios.instruments()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = scenarios.column(i);
        }
        this.exposures =
                FiniteNumbers.require("exposure", exposures, covariance.size()).clone();
        this.profits = new double[scenarios.days()];
        this.gradient = new double[covariance.size()];
        rebuild();
    }

    /** Standard deviation of profit and loss over one day, base currency. */
    public double sigma() {
        return Math.sqrt(Math.max(0, variance));
    }

    /** A copy of the exposures. */
    public double[] exposures() {
        return exposures.clone();
    }

    /** A copy of the profit of each scenario, oldest first. */
    public double[] profitAndLoss() {
        return profits.clone();
    }

    /** Volatility if one exposure changed; the book stays as it is. */
    public double sigmaAfter(int instrument, double change) {
        return Math.sqrt(Math.max(0, varianceAfter(instrument, change)));
    }

    /** Profit of each scenario if one exposure changed; the book stays as it is. */
    public double[] profitAndLossAfter(int instrument, double change) {
        double[] after = profits.clone();
        addScenarios(after, instrument, FiniteNumbers.require("change", change));
        return after;
    }

    /** Changes one exposure. */
    public void change(int instrument, double change) {
        variance = varianceAfter(instrument, change);
        exposures[instrument] += change;
        double weighted = 0;
        double undiversified = 0;
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] += change * covariance.at(i, instrument);
            weighted += exposures[i] * gradient[i];
            undiversified += exposures[i] * exposures[i] * covariance.at(i, i);
        }
        addScenarios(profits, instrument, change);
        changes++;
        boolean disagrees = Math.abs(variance - weighted) > DISAGREEMENT_RATIO * Math.max(variance, undiversified);
        if (disagrees) {
            forcedRebuilds++;
        }
        if (disagrees || changes >= CHANGES_BETWEEN_REBUILDS) {
            rebuild();
        }
    }

    /** How often the sums disagreed and had to be rebuilt out of turn. */
    public long forcedRebuilds() {
        return forcedRebuilds;
    }

    private double varianceAfter(int instrument, double change) {
        FiniteNumbers.require("change", change);
        return variance + change * (2 * gradient[instrument] + change * covariance.at(instrument, instrument));
    }

    private void addScenarios(double[] target, int instrument, double change) {
        double[] column = columns[instrument];
        for (int day = 0; day < target.length; day++) {
            target[day] += change * column[day];
        }
    }

    private void rebuild() {
        gradient = covariance.times(exposures);
        variance = 0;
        Arrays.fill(profits, 0);
        for (int i = 0; i < exposures.length; i++) {
            variance += exposures[i] * gradient[i];
            addScenarios(profits, i, exposures[i]);
        }
        changes = 0;
    }
}
