package io.riskgate.app.analysis;

import io.riskgate.models.backtest.AcerbiSzekelyTest;
import io.riskgate.models.backtest.ChristoffersenTest;
import io.riskgate.models.backtest.ExceedanceClustering;
import io.riskgate.models.backtest.Exceedances;
import io.riskgate.models.backtest.ExcessLoss;
import io.riskgate.models.backtest.KupiecTest;
import io.riskgate.models.backtest.SimulationTrials;
import io.riskgate.models.backtest.TestStatistic;
import io.riskgate.models.backtest.TrafficLight;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.NormalTail;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the tests say about a series of forecasts.
 *
 * @param confidence that the forecasts were made for
 * @param observations days compared
 * @param violations days exceeded
 * @param kupiec whether there are too many or too few
 * @param christoffersen whether they are independent
 * @param conditionalCoverage both at once
 * @param trafficLight Basel zone of the last 250 days, or of all if there are fewer
 * @param z2 Acerbi-Szekely; 0 expected, negative = shortfall too small
 * @param z2PValue simulated for normal losses
 * @param excess how far losses went beyond
 * @param clustering how bunched they are
 */
public record BacktestVerdict(
        Confidence confidence,
        int observations,
        int violations,
        TestStatistic kupiec,
        TestStatistic christoffersen,
        TestStatistic conditionalCoverage,
        TrafficLight trafficLight,
        double z2,
        double z2PValue,
        ExcessLoss excess,
        ExceedanceClustering clustering) {
    /**
     * Judges a history.
     *
     * @param expectedShortfall forecasts; without them those of a normal loss with the same value at risk are taken
     */
    public static BacktestVerdict of(
            ForecastHistory history,
            Optional<List<Double>> expectedShortfall,
            Confidence confidence,
            SimulationTrials trials) {
        double[] profits = array(history.profits());
        double[] forecasts = array(history.valueAtRisk());
        double[] shortfalls =
                expectedShortfall.map(BacktestVerdict::array).orElseGet(() -> normalShortfall(forecasts, confidence));
        var exceedances = Exceedances.of(profits, forecasts);
        int days = exceedances.observations();
        int recent = Math.min(days, TrafficLight.DAYS);
        double z2 = AcerbiSzekelyTest.z2(profits, forecasts, shortfalls, confidence);
        return new BacktestVerdict(
                confidence,
                days,
                exceedances.count(),
                KupiecTest.of(days, exceedances.count(), confidence),
                ChristoffersenTest.independence(exceedances),
                ChristoffersenTest.conditionalCoverage(exceedances, confidence),
                TrafficLight.of(recent, exceedances.countBetween(days - recent, days), confidence),
                z2,
                AcerbiSzekelyTest.pValue(z2, days, confidence, Double.POSITIVE_INFINITY, trials),
                ExcessLoss.of(profits, forecasts),
                ExceedanceClustering.of(exceedances));
    }

    private static double[] normalShortfall(double[] valueAtRisk, Confidence confidence) {
        double ratio =
                NormalTail.expectedShortfallMultiplier(confidence) / NormalTail.valueAtRiskMultiplier(confidence);
        return Arrays.stream(valueAtRisk).map(value -> value * ratio).toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
