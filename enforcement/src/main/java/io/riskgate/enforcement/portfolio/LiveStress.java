package io.riskgate.enforcement.portfolio;

import io.riskgate.enforcement.value.stress.ScenarioShock;
import io.riskgate.enforcement.value.stress.StressReport;
import io.riskgate.models.stress.BookSums;
import io.riskgate.models.stress.GapRule;
import io.riskgate.models.stress.InstrumentShocks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each scenario of the newest nightly run would cost the live book, followed exposure by exposure.
 *
 * <p>Moves with each exposure in O(scenarios), so that an order's effect under stress is part of its decision and not
 * of the next morning's report. Says nothing until a run has spoken. Owned by one thread.
 */
public final class LiveStress {
    private static final int UNKNOWN = -1;

    private @Nullable StressReport report;
    private List<InstrumentShocks> scenarios = List.of();
    private int[] columns = new int[0];
    private double[] profits = new double[0];
    private double[] marked = new double[0];
    private double longs;
    private double shorts;
    private double halfSpreadCost;
    private int uncovered;
    private @Nullable Reading projected;

    /** The largest loss of any scenario, and which one; null where something held is in no scenario. */
    public record Reading(@Nullable String scenarioId, double worstLoss) {}

    void fold(StressReport newest) {
        report = newest;
        List<InstrumentShocks> spelled = new ArrayList<>();
        for (ScenarioShock shock : newest.shocks()) {
            spelled.add(shock.toShocks());
        }
        scenarios = List.copyOf(spelled);
        profits = new double[scenarios.size()];
        marked = new double[scenarios.size()];
    }

    /** Becomes the stress of an empty book; what is held is moved in afterwards. */
    void reset(MarketView market) {
        columns = new int[market.instrumentCount()];
        Arrays.fill(columns, UNKNOWN);
        Arrays.fill(profits, 0);
        Arrays.fill(marked, 0);
        longs = 0;
        shorts = 0;
        halfSpreadCost = 0;
        uncovered = 0;
        StressReport current = report;
        if (current != null) {
            for (int column = 0; column < current.instrumentIds().size(); column++) {
                int row = market.indexOf(current.instrumentIds().get(column));
                if (row >= 0 && row < columns.length) {
                    columns[row] = column;
                }
            }
        }
    }

    private int columnOf(int row) {
        return row < columns.length ? columns[row] : UNKNOWN;
    }

    /** Follows one exposure from one value to another, base currency. */
    void move(int row, double before, double after) {
        if (report == null) {
            return;
        }
        int column = columnOf(row);
        if (column == UNKNOWN) {
            uncovered += (after != 0 ? 1 : 0) - (before != 0 ? 1 : 0);
            return;
        }
        double change = after - before;
        for (int k = 0; k < profits.length; k++) {
            profits[k] += change * scenarios.get(k).shock(column);
            marked[k] += change * scenarios.get(k).gapSign(column);
        }
        longs += Math.max(after, 0) - Math.max(before, 0);
        shorts += Math.max(-after, 0) - Math.max(-before, 0);
        halfSpreadCost += (Math.abs(after) - Math.abs(before)) * halfSpread(column);
    }

    private double halfSpread(int column) {
        return report == null ? 0 : report.halfSpreads().get(column);
    }

    /**
     * Measures the book as if one exposure were another; {@code exposures} in ten-thousandths, as the book keeps them.
     */
    void project(int row, long after, long[] exposures) {
        projected = null;
        int column = columnOf(row);
        double from = exposures[row] / 1e4;
        double to = after / 1e4;
        boolean isCovered = column != UNKNOWN && uncovered == 0;
        if (report == null || !isCovered) {
            return;
        }
        var sums = new BookSums(
                longs + Math.max(to, 0) - Math.max(from, 0),
                shorts + Math.max(-to, 0) - Math.max(-from, 0),
                largest(row, to, exposures),
                halfSpreadCost + (Math.abs(to) - Math.abs(from)) * halfSpread(column));
        double worst = 0;
        String name = null;
        for (int k = 0; k < profits.length; k++) {
            InstrumentShocks scenario = scenarios.get(k);
            double profit = profits[k] + (to - from) * scenario.shock(column);
            double mark = marked[k] + (to - from) * scenario.gapSign(column);
            double loss = scenario.loss(profit, mark, sums).total();
            if (loss > worst) {
                worst = loss;
                name = scenario.id();
            }
        }
        projected = new Reading(name, worst);
    }

    private double largest(int row, double to, long[] exposures) {
        double largest = Math.abs(to);
        boolean isAsked = scenarios.stream().anyMatch(scenario -> scenario.gap().target() == GapRule.Target.NAME);
        for (int i = 0; isAsked && i < exposures.length; i++) {
            largest = i == row ? largest : Math.max(largest, Math.abs(exposures[i] / 1e4));
        }
        return largest;
    }

    /** The newest run's word; null until there is one. */
    public @Nullable StressReport report() {
        return report;
    }

    /** The book with the order that was projected last; null where an instrument of it is in no scenario. */
    public @Nullable Reading projected() {
        return projected;
    }
}
