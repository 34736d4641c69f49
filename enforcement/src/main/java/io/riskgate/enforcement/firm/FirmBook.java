package io.riskgate.enforcement.firm;

import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;

/**
 * The newest snapshot of each portfolio, and the firm's figures out of them. Owned by one thread.
 *
 * <p>Scenario vectors of portfolios in one base currency add day by day, so that the firm's value at risk is that of
 * one portfolio which held everything, and not a sum of values at risk. Snapshots must stand on the same market;
 * vectors of different length are added over the newest days that all of them have. Cost is O(portfolios x days).
 */
public final class FirmBook {
    private final TreeMap<String, RiskSnapshot> newest = new TreeMap<>();

    /**
     * Takes a portfolio's next snapshot, whatever its event time: that is the time of a fill, which nothing bounds, and
     * one far ahead would hide every snapshot after it. The log holds a portfolio's snapshots in the order in which its
     * one writer took them, also over a rebalance, because a fenced writer's records never become visible.
     */
    public void fold(RiskSnapshot snapshot) {
        newest.put(snapshot.portfolioId(), snapshot);
    }

    /** How many portfolios the figures stand on. */
    public int portfolioCount() {
        return newest.size();
    }

    /** The sum of the scenario vectors, shape [days], oldest first, base currency. */
    public double[] scenarioProfitAndLoss() {
        int days = newest.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (RiskSnapshot snapshot : newest.values()) {
            days = Math.min(days, snapshot.scenarioProfitAndLoss().size());
        }
        double[] sum = new double[days];
        for (RiskSnapshot snapshot : newest.values()) {
            List<Double> vector = snapshot.scenarioProfitAndLoss();
            int first = vector.size() - days;
            for (int day = 0; day < days; day++) {
                sum[day] += vector.get(first + day);
            }
        }
        return sum;
    }

    /**
     * The figures now; all zero while nothing is known. A tail that cannot be computed, because a scenario is not
     * finite, is infinite: beyond every limit.
     */
    public FirmFigures figures() {
        FirmExposures exposures = FirmExposures.of(newest);
        double[] scenarios = scenarioProfitAndLoss();
        return new FirmFigures(
                exposures.gross(),
                exposures.net(),
                tail(scenarios, HistoricalTail::valueAtRisk),
                tail(scenarios, HistoricalTail::expectedShortfall),
                exposures.largestShareRatio(),
                scenarios.length);
    }

    private static double tail(double[] scenarios, ToDoubleBiFunction<double[], Confidence> figure) {
        if (!Arrays.stream(scenarios).allMatch(Double::isFinite)) {
            return Double.POSITIVE_INFINITY;
        }
        return scenarios.length == 0 ? 0 : figure.applyAsDouble(scenarios, Confidence.P99);
    }
}
