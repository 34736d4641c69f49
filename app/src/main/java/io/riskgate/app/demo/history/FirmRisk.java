package io.riskgate.app.demo.history;

import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.models.tailrisk.Confidence;
import io.riskgate.models.tailrisk.HistoricalTail;
import io.riskgate.models.tailrisk.LargestLosses;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The firm's risk at the end of every week: exposures add, and so do the portfolios' scenario losses, day by day.
 *
 * <p>The firm's value at risk is therefore exact, and smaller than the sum of the portfolios': their bad days differ.
 */
final class FirmRisk {
    /** What is kept of a portfolio's last snapshot of a week. */
    private record WeekEnd(double gross, double valueAtRisk99, float[] scenarioProfit) {}

    private final TreeMap<LocalDate, TreeMap<String, WeekEnd>> weeks = new TreeMap<>();
    private final LargestLosses largest = new LargestLosses();

    void add(RiskSnapshot snapshot, LocalDate date) {
        List<Double> scenarios = snapshot.scenarioProfitAndLoss();
        float[] profit = new float[scenarios.size()];
        for (int i = 0; i < profit.length; i++) {
            profit[i] = scenarios.get(i).floatValue();
        }
        weeks.computeIfAbsent(date.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)), day -> new TreeMap<>())
                .put(
                        snapshot.portfolioId(),
                        new WeekEnd(
                                snapshot.measures().gross().toDouble(),
                                snapshot.measures().valueAtRisk99(),
                                profit));
    }

    /** Every week, oldest first. */
    List<FirmWeek> weeks() {
        List<FirmWeek> result = new ArrayList<>();
        weeks.forEach((friday, portfolios) -> {
            double gross = 0;
            double valueAtRiskSum = 0;
            int days = Integer.MAX_VALUE;
            for (WeekEnd end : portfolios.values()) {
                gross += end.gross();
                valueAtRiskSum += end.valueAtRisk99();
                days = Math.min(days, end.scenarioProfit().length);
            }
            result.add(new FirmWeek(friday, gross, valueAtRisk99(portfolios, days), valueAtRiskSum));
        });
        return result;
    }

    private double valueAtRisk99(TreeMap<String, WeekEnd> portfolios, int days) {
        int worst = days == 0 ? 0 : HistoricalTail.worstCount(days, Confidence.P99);
        if (days == 0) {
            return 0;
        }
        double[] sum = new double[days];
        for (WeekEnd end : portfolios.values()) {
            int skipped = end.scenarioProfit().length - days;
            for (int i = 0; i < days; i++) {
                sum[i] += end.scenarioProfit()[skipped + i];
            }
        }
        largest.select(sum, 0, days, worst + 1);
        return Math.max(0, largest.loss(worst));
    }
}
