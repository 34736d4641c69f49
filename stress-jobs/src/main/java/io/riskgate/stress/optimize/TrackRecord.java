package io.riskgate.stress.optimize;

import java.util.function.IntPredicate;

/** Daily returns of one candidate over the whole history, and figures of any part of them. */
final class TrackRecord {
    private static final double DAYS_A_YEAR = 252;

    private final double[] returns;
    private final CounterfactualFold.Result result;

    TrackRecord(CounterfactualFold.Result result) {
        this.result = result;
        double[] equity = result.equity();
        returns = new double[equity.length];
        for (int day = 1; day < equity.length; day++) {
            returns[day] = equity[day - 1] > 0 ? equity[day] / equity[day - 1] - 1 : 0;
        }
    }

    double at(int day) {
        return returns[day];
    }

    double rejectionRatio() {
        return result.orders() == 0 ? 0 : (double) result.rejections() / result.orders();
    }

    /** Annual Sharpe ratio over the days that count; zero where nothing moves. */
    double sharpe(int from, int to, IntPredicate counts) {
        double sum = 0;
        double squares = 0;
        int days = 0;
        for (int day = from; day < to; day++) {
            if (counts.test(day)) {
                sum += returns[day];
                squares += returns[day] * returns[day];
                days++;
            }
        }
        if (days < 2) {
            return 0;
        }
        double mean = sum / days;
        double variance = Math.max(0, squares / days - mean * mean) * days / (days - 1);
        return variance > 0 ? mean / Math.sqrt(variance) * Math.sqrt(DAYS_A_YEAR) : 0;
    }

    /** Largest fall from a peak within the part, days that do not count left out. */
    double drawdown(int from, int to, IntPredicate counts) {
        double wealth = 1;
        double peak = 1;
        double deepest = 0;
        for (int day = from; day < to; day++) {
            wealth *= counts.test(day) ? 1 + returns[day] : 1;
            peak = Math.max(peak, wealth);
            deepest = Math.max(deepest, 1 - wealth / peak);
        }
        return deepest;
    }

    double totalReturn(int from, int to) {
        double wealth = 1;
        for (int day = from; day < to; day++) {
            wealth *= 1 + returns[day];
        }
        return wealth - 1;
    }
}
