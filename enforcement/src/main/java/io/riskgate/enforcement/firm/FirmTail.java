package io.riskgate.enforcement.firm;

import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleBiFunction;

/**
 * What the whole firm may lose in a day, in base currency; positive = loss, infinite where it cannot be computed.
 *
 * <p>Vectors of at least so many days as the figures need add day by day. A portfolio with fewer would shorten the sum
 * of all of them, down to nothing at an instrument without a past; it counts with its own figures instead, on top of
 * the sum: no diversification is claimed for what is not known. Expected shortfall is subadditive, so that the sum is
 * never below that of the whole. See decision 0041.
 *
 * @param scenarioDays days of the added vectors; zero where no portfolio has enough
 * @param shortHistoryCount portfolios that count with their own figures
 */
record FirmTail(double valueAtRisk99, double expectedShortfall99, int scenarioDays, int shortHistoryCount) {

    static FirmTail of(SortedMap<String, RiskSnapshot> snapshots, int observationsMin) {
        List<List<Double>> vectors = new ArrayList<>();
        double ownValueAtRisk = 0;
        double ownShortfall = 0;
        for (RiskSnapshot snapshot : snapshots.values()) {
            if (isShort(snapshot, observationsMin)) {
                ownValueAtRisk += snapshot.measures().valueAtRisk99();
                ownShortfall += snapshot.measures().expectedShortfall99();
            } else {
                vectors.add(snapshot.scenarioProfitAndLoss());
            }
        }
        double[] scenarios = sum(vectors);
        return new FirmTail(
                known(tail(scenarios, HistoricalTail::valueAtRisk) + ownValueAtRisk),
                known(tail(scenarios, HistoricalTail::expectedShortfall) + ownShortfall),
                scenarios.length,
                snapshots.size() - vectors.size());
    }

    static boolean isShort(RiskSnapshot snapshot, int observationsMin) {
        return snapshot.scenarioProfitAndLoss().size() < observationsMin;
    }

    /** Day by day over the newest days that all have, oldest first. */
    private static double[] sum(List<List<Double>> vectors) {
        int days = vectors.stream().mapToInt(List::size).min().orElse(0);
        double[] sum = new double[days];
        for (List<Double> vector : vectors) {
            int first = vector.size() - days;
            for (int day = 0; day < days; day++) {
                sum[day] += vector.get(first + day);
            }
        }
        return sum;
    }

    private static double tail(double[] scenarios, ToDoubleBiFunction<double[], Confidence> figure) {
        if (!Arrays.stream(scenarios).allMatch(Double::isFinite)) {
            return Double.POSITIVE_INFINITY;
        }
        return scenarios.length == 0 ? 0 : figure.applyAsDouble(scenarios, Confidence.P99);
    }

    private static double known(double figure) {
        return Double.isNaN(figure) ? Double.POSITIVE_INFINITY : figure;
    }
}
