package io.riskgate.enforcement.projection;

import io.riskgate.enforcement.portfolio.LiveStress;
import io.riskgate.enforcement.value.stress.StressReport;
import org.jspecify.annotations.Nullable;

/**
 * What the newest nightly run lets a portfolio with one order in it lose: the larger of what the run found and of what
 * its scenarios would cost now.
 *
 * <p>By the market that it has seen, a run counts in full for 26 hours and a quarter more for another 24; after that
 * nobody knows. Nor does anybody while something held or ordered is in no scenario. See decision 0020.
 *
 * @param loss base currency, positive = loss; where nobody knows the whole, what is known of it
 * @param source the run, and its scenario where that is the larger
 * @param unknownCause why nobody knows; empty where it is known
 */
public record NightlyLoss(double loss, String source, String unknownCause) {
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final long FRESH_MILLIS = 26 * HOUR_MILLIS;
    private static final long AGED_MILLIS = FRESH_MILLIS + 24 * HOUR_MILLIS;
    private static final double AGED_FACTOR = 1.25;

    /** What is known at a time; null where no run has ever covered the portfolio. */
    public static @Nullable NightlyLoss of(LiveStress stress, long nowMillis) {
        StressReport report = stress.report();
        if (report == null) {
            return null;
        }
        String run = "stress run " + report.runId();
        // In doubles, because times far apart do not fit their difference.
        double ageMillis = (double) nowMillis - (double) report.asOfMillis();
        if (ageMillis > AGED_MILLIS) {
            return new NightlyLoss(0, run, run + " is " + (long) (ageMillis / HOUR_MILLIS) + " hours old");
        }
        double factor = ageMillis > FRESH_MILLIS ? AGED_FACTOR : 1;
        LiveStress.Reading reading = stress.projected();
        if (reading == null) {
            return new NightlyLoss(
                    factor * report.worstLoss(), run, run + " knows nothing of an instrument held or ordered");
        }
        boolean isLive = reading.worstLoss() >= report.worstLoss() && reading.scenarioId() != null;
        return new NightlyLoss(
                factor * Math.max(reading.worstLoss(), report.worstLoss()),
                isLive ? reading.scenarioId() + " of " + run : run,
                "");
    }

    /** Whether the whole of it is known. */
    public boolean isKnown() {
        return unknownCause.isEmpty();
    }
}
