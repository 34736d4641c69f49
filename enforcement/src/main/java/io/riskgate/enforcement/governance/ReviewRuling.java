package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.governance.breach.BreachReview;
import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a review.
 *
 * @param detail why, for a person
 * @param breach as it is afterwards; null where it stays as it was
 */
public record ReviewRuling(
        Result result, String detail, @Nullable Breach breach) {
    /** How a review was taken. */
    public enum Result {
        /** The breach has a verdict now. */
        COUNTED,
        /** Kept, but the reviewer was not sure enough for it to count. */
        NOT_SURE,
        /** Kept; the verdict would change what the sensor may do, so a second person has to agree. */
        NEEDS_SECOND,
        /** Kept; it contradicts another one, and the breach has no verdict. */
        CONTESTED,
        /** The same review again. */
        REPEATED,
        REFUSED
    }

    /**
     * Judges a review by the policy of its portfolio.
     *
     * @param portfolio null where the portfolio has never had a breach
     */
    public static ReviewRuling of(ReviewReceived review, @Nullable PortfolioGovernance portfolio) {
        ReviewReceived.Subject subject = review.subject();
        Breach breach = portfolio == null ? null : portfolio.breach(subject.sensor(), subject.breachId());
        if (portfolio == null || breach == null) {
            return refused("no breach " + subject.breachId() + " of " + subject.sensor() + " is kept for portfolio "
                    + subject.portfolioId() + "; take the id from the topic breaches");
        }
        for (BreachReview before : breach.reviews()) {
            if (before.reviewId().equals(subject.reviewId())) {
                return new ReviewRuling(Result.REPEATED, "review " + subject.reviewId() + " was taken before", null);
            }
        }
        String objection = objection(review, breach, portfolio);
        return objection == null ? taken(review, breach, portfolio) : refused(objection);
    }

    private static @Nullable String objection(ReviewReceived review, Breach breach, PortfolioGovernance portfolio) {
        GovernancePolicy policy = portfolio.policy();
        String reviewer = review.reviewer();
        for (String strategy : breach.strategies()) {
            if (reviewer.equals(policy.ownerOf(strategy))) {
                return reviewer + " owns strategy " + strategy + " and reviews none of its breaches";
            }
        }
        if (breach.reviews().stream().anyMatch(before -> before.reviewer().equals(reviewer))) {
            return reviewer + " has reviewed " + breach.breachId() + " already; ask somebody else";
        }
        int given = portfolio.reviewsOf(reviewer, review.eventTimeMillis());
        int most = policy.reviews().perReviewerAndDayMax();
        return given >= most ? reviewer + " has given " + given + " reviews on this day of at most " + most : null;
    }

    private static ReviewRuling taken(ReviewReceived review, Breach breach, PortfolioGovernance portfolio) {
        ReviewVerdict said = review.opinion().verdict();
        double sureMin = portfolio.policy().reviews().confidenceMin();
        if (review.opinion().confidence() < sureMin) {
            return new ReviewRuling(
                    Result.NOT_SURE,
                    "confidence " + review.opinion().confidence() + " below " + sureMin + " does not count",
                    breach.with(review, false, breach.verdict()));
        }
        Breach kept = breach.with(review, true, null);
        if (kept.isContested()) {
            return new ReviewRuling(Result.CONTESTED, "reviews contradict each other; no verdict", kept);
        }
        boolean alone = kept.reviews().stream().filter(BreachReview::counts).count() < 2;
        Breach decided = breach.with(review, true, said);
        if (alone && changesReadiness(breach, decided, portfolio, review.eventTimeMillis())) {
            return new ReviewRuling(
                    Result.NEEDS_SECOND,
                    "the verdict would change what the sensor may do; a second person is needed",
                    kept);
        }
        return new ReviewRuling(Result.COUNTED, said + " by " + (alone ? "one person" : "two people"), decided);
    }

    private static boolean changesReadiness(
            Breach before, Breach after, PortfolioGovernance portfolio, long nowMillis) {
        SensorRecord record = portfolio.record(before.first().sensor());
        if (record == null) {
            return true;
        }
        SensorEvidence without = portfolio.evidence(record, nowMillis);
        SensorEvidence with = portfolio.evidence(replaced(before, after, portfolio), record, nowMillis);
        var rules = portfolio.policy().promotion();
        if (record.isPromoted()) {
            return without.falsePerWeek() >= rules.demotionPerWeek() != with.falsePerWeek() >= rules.demotionPerWeek();
        }
        return Readiness.of(without, rules).status()
                != Readiness.of(with, rules).status();
    }

    private static List<Breach> replaced(Breach before, Breach after, PortfolioGovernance portfolio) {
        List<Breach> all = new ArrayList<>();
        for (Breach breach : portfolio.breaches(before.first().sensor())) {
            all.add(breach.sequence() == before.sequence() ? after : breach);
        }
        return all;
    }

    private static ReviewRuling refused(String why) {
        return new ReviewRuling(Result.REFUSED, why, null);
    }
}
