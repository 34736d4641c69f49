package io.riskgate.enforcement.market;

/**
 * How prices become bars and market states.
 *
 * @param barMillis length of a bar; bars start at multiples of it since 1970
 * @param conflateMillis ticks closer together than this share one market state
 * @param clockAdvanceMaxMillis a price further ahead of the newest one than this is refused as misdated
 */
public record BarSettings(long barMillis, long conflateMillis, long clockAdvanceMaxMillis) {
    private static final long DAY_MILLIS = 86_400_000L;

    /** Daily bars, at most four market states a second, and no jump of more than a month. */
    public static final BarSettings DAILY = new BarSettings(DAY_MILLIS, 250, 31 * DAY_MILLIS);

    public BarSettings {
        if (barMillis <= 0 || conflateMillis < 0 || clockAdvanceMaxMillis < barMillis) {
            throw new IllegalArgumentException("barMillis must be above 0, conflateMillis not below 0 and"
                    + " clockAdvanceMaxMillis at least a bar, got " + barMillis + ", " + conflateMillis + ", "
                    + clockAdvanceMaxMillis);
        }
    }
}
