package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.value.SensorId;

/**
 * What is kept of one sensor of one portfolio from event to event.
 *
 * @param status that it has now
 * @param cause why, for a person
 * @param watchedSinceMillis start of the evidence that counts; moves when a sensor is demoted or was blind for a while
 * @param blindSinceMillis since when it cannot be evaluated; zero while it can
 * @param promotedMillis when it was promoted; zero while it is not
 * @param highWeeks weeks in a row with too many false positives since then
 * @param weekMillis when the last such week was counted
 * @param breachCount breaches opened so far
 */
public record SensorRecord(
        String portfolioId,
        SensorId sensor,
        SensorStatus status,
        String cause,
        long watchedSinceMillis,
        long blindSinceMillis,
        long promotedMillis,
        int highWeeks,
        long weekMillis,
        long breachCount) {

    /** A sensor that is watched from now on. */
    public static SensorRecord watched(String portfolioId, SensorId sensor, long nowMillis) {
        return new SensorRecord(
                portfolioId, sensor, SensorStatus.MONITORING, "watched since now", nowMillis, 0, 0, 0, 0, 0);
    }

    public boolean isPromoted() {
        return status == SensorStatus.ENFORCING;
    }

    public boolean isBlind() {
        return blindSinceMillis > 0;
    }

    /** One more breach opened. */
    public SensorRecord withBreach() {
        return new SensorRecord(
                portfolioId,
                sensor,
                status,
                cause,
                watchedSinceMillis,
                blindSinceMillis,
                promotedMillis,
                highWeeks,
                weekMillis,
                breachCount + 1);
    }

    SensorRecord with(SensorStatus nowStatus, String nowCause) {
        return new SensorRecord(
                portfolioId,
                sensor,
                nowStatus,
                nowCause,
                watchedSinceMillis,
                blindSinceMillis,
                promotedMillis,
                highWeeks,
                weekMillis,
                breachCount);
    }

    /** Cannot be evaluated from now on. */
    public SensorRecord blind(long sinceMillis) {
        return new SensorRecord(
                portfolioId,
                sensor,
                status,
                cause,
                watchedSinceMillis,
                sinceMillis,
                promotedMillis,
                highWeeks,
                weekMillis,
                breachCount);
    }

    /** Sees again; the time of blindness is no time watched. */
    public SensorRecord seeing(long nowMillis) {
        return new SensorRecord(
                portfolioId,
                sensor,
                status,
                cause,
                Math.min(nowMillis, watchedSinceMillis + Math.max(0, nowMillis - blindSinceMillis)),
                0,
                promotedMillis,
                highWeeks,
                weekMillis,
                breachCount);
    }

    SensorRecord promoted(long nowMillis, String why) {
        return new SensorRecord(
                portfolioId,
                sensor,
                SensorStatus.ENFORCING,
                why,
                watchedSinceMillis,
                blindSinceMillis,
                nowMillis,
                0,
                nowMillis,
                breachCount);
    }

    /** Back to monitoring with nothing to its credit. */
    SensorRecord demoted(long nowMillis, String why) {
        return new SensorRecord(
                portfolioId, sensor, SensorStatus.MONITORING, why, nowMillis, blindSinceMillis, 0, 0, 0, breachCount);
    }

    SensorRecord withWeek(int weeks, long nowMillis) {
        return new SensorRecord(
                portfolioId,
                sensor,
                status,
                cause,
                watchedSinceMillis,
                blindSinceMillis,
                promotedMillis,
                weeks,
                nowMillis,
                breachCount);
    }
}
