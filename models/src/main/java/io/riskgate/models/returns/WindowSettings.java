package io.riskgate.models.returns;

/**
 * How a {@link ReturnWindow} tells a good bar from a bad one.
 *
 * @param rowsMax rows kept, 60 by default; the oldest leaves when a newer arrives
 * @param rowsMin rows below which nothing may be estimated, 30 by default
 * @param gapMillisMax longest time between two bars that still makes one return
 * @param priceAgeMillisMax oldest price that may enter a bar, counted at the time of the bar
 * @param unchangedBarsMax how many bars in a row a price may stay exactly the same
 */
public record WindowSettings(
        int rowsMax, int rowsMin, long gapMillisMax, long priceAgeMillisMax, int unchangedBarsMax) {
    private static final long DAY_MILLIS = 86_400_000L;

    /** Daily bars: 60 rows, 30 needed; four days bridge a long weekend; a price may stay for ten bars. */
    public static final WindowSettings DAILY = new WindowSettings(60, 30, 4 * DAY_MILLIS, DAY_MILLIS, 10);

    /** Refuses settings under which no row could ever be added. */
    public WindowSettings {
        if (rowsMin < 2 || rowsMax < rowsMin) {
            throw new IllegalArgumentException("rows must satisfy 2 <= min <= max, got " + rowsMin + " and " + rowsMax);
        }
        if (gapMillisMax <= 0 || priceAgeMillisMax < 0 || unchangedBarsMax < 1) {
            throw new IllegalArgumentException("gap must be above 0, age 0 or more, unchanged bars 1 or more, got "
                    + gapMillisMax + ", " + priceAgeMillisMax + ", " + unchangedBarsMax);
        }
    }
}
