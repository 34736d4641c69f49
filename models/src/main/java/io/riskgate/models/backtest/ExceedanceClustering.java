package io.riskgate.models.backtest;

/**
 * How bunched exceedances are.
 *
 * @param longestRun most days in a row
 * @param mostInTenDays most within ten neighboring days
 * @param meanGapDays mean distance between neighbors, 0 with fewer than two; {@code 1 / (1-q)} is expected
 * @param repeatRatio share of exceedances that the next day repeated; {@code 1-q} is expected
 */
public record ExceedanceClustering(int longestRun, int mostInTenDays, double meanGapDays, double repeatRatio) {
    private static final int STRETCH_DAYS = 10;

    /** Measures a pattern. */
    public static ExceedanceClustering of(Exceedances exceedances) {
        int run = 0;
        int longest = 0;
        int most = 0;
        int first = -1;
        int last = -1;
        for (int day = 0; day < exceedances.observations(); day++) {
            run = exceedances.at(day) ? run + 1 : 0;
            longest = Math.max(longest, run);
            most = Math.max(most, exceedances.countBetween(Math.max(0, day + 1 - STRETCH_DAYS), day + 1));
            if (exceedances.at(day)) {
                first = first < 0 ? day : first;
                last = day;
            }
        }
        int count = exceedances.count();
        double gap = count < 2 ? 0 : (double) (last - first) / (count - 1);
        int repeats = exceedances.transitions(true, true);
        int followed = repeats + exceedances.transitions(true, false);
        return new ExceedanceClustering(longest, most, gap, followed == 0 ? 0 : (double) repeats / followed);
    }
}
