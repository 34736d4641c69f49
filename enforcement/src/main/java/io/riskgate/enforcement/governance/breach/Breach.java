package io.riskgate.enforcement.governance.breach;

import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A run of findings of one sensor in one portfolio, without a pause longer than {@link #PAUSE_MAX_MILLIS}, with what
 * people say of it.
 *
 * @param sequence counts the breaches of the sensor in the portfolio, from 1
 * @param first the finding that opened it
 * @param strategies whose orders showed it, sorted
 * @param findingCount how many orders showed it
 * @param utilizationMax worst observed over limit
 * @param enforced whether any of its findings changed a decision
 * @param lastFindingMillis event time of the newest finding
 * @param over whether it has ended
 * @param reviews in the order taken
 * @param verdict what the reviews add up to; null while they add up to nothing
 */
public record Breach(
        long sequence,
        BreachSighting first,
        SortedSet<String> strategies,
        long findingCount,
        double utilizationMax,
        boolean enforced,
        long lastFindingMillis,
        boolean over,
        List<BreachReview> reviews,
        @Nullable ReviewVerdict verdict) {
    /** A day; on daily data a weekend ends a breach. */
    public static final long PAUSE_MAX_MILLIS = 86_400_000L;

    public Breach {
        strategies = Collections.unmodifiableSortedSet(new TreeSet<>(strategies));
        reviews = List.copyOf(reviews);
    }

    /** The breach that a finding opens. */
    public static Breach opened(long sequence, BreachSighting first) {
        return new Breach(
                sequence,
                first,
                new TreeSet<>(List.of(first.strategyId())),
                1,
                first.utilization(),
                first.enforced(),
                first.eventTimeMillis(),
                false,
                List.of(),
                null);
    }

    /** Name, unique for ever: portfolio, sensor and number. */
    public String breachId() {
        return idOf(first.portfolioId(), first.sensor(), sequence);
    }

    /** Name of the breach of that number. */
    public static String idOf(String portfolioId, SensorId sensor, long sequence) {
        return portfolioId + ":" + sensor + ":" + String.format(Locale.ROOT, "%06d", sequence);
    }

    public long openedMillis() {
        return first.eventTimeMillis();
    }

    public BreachState state() {
        if (verdict != null) {
            return over ? BreachState.RESOLVED : BreachState.REVIEWED;
        }
        return reviews.isEmpty() ? BreachState.OPEN : BreachState.ACKNOWLEDGED;
    }

    /** Whether reviews that count contradict each other. */
    public boolean isContested() {
        return says(ReviewVerdict.TRUE_POSITIVE) && says(ReviewVerdict.FALSE_POSITIVE);
    }

    private boolean says(ReviewVerdict wanted) {
        return reviews.stream()
                .anyMatch(review -> review.counts() && review.opinion().verdict() == wanted);
    }

    /** Whether a finding at this time belongs to it. */
    public boolean takes(long eventTimeMillis) {
        return !over && eventTimeMillis - lastFindingMillis <= PAUSE_MAX_MILLIS;
    }

    /** One more finding. */
    public Breach with(BreachSighting finding) {
        SortedSet<String> all = new TreeSet<>(strategies);
        all.add(finding.strategyId());
        return new Breach(
                sequence,
                first,
                all,
                findingCount + 1,
                Math.max(utilizationMax, finding.utilization()),
                enforced || finding.enforced(),
                Math.max(lastFindingMillis, finding.eventTimeMillis()),
                over,
                reviews,
                verdict);
    }

    /** Without findings for longer than the pause. */
    public Breach ended() {
        return new Breach(
                sequence,
                first,
                strategies,
                findingCount,
                utilizationMax,
                enforced,
                lastFindingMillis,
                true,
                reviews,
                verdict);
    }

    private Breach with(BreachReview review, @Nullable ReviewVerdict now) {
        List<BreachReview> all = new ArrayList<>(reviews);
        all.add(review);
        return new Breach(
                sequence, first, strategies, findingCount, utilizationMax, enforced, lastFindingMillis, over, all, now);
    }

    /** One more review, and what all of them add up to now. */
    public Breach with(ReviewReceived review, boolean counts, @Nullable ReviewVerdict now) {
        return with(
                new BreachReview(
                        review.subject().reviewId(),
                        review.reviewer(),
                        review.opinion(),
                        counts,
                        review.eventTimeMillis()),
                now);
    }
}
