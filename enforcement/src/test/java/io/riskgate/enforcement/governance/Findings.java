package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.decision.MeasureUnit;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.governance.breach.BreachSighting;
import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.SensorAction;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.governance.PromotionRules;
import io.riskgate.enforcement.value.governance.ReviewRules;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Breaches, reviews and policies of the portfolio {@code macro} as tests need them; days count from an epoch. */
final class Findings {
    static final SensorId SENSOR = SensorId.VAR_BREACH;
    static final String PORTFOLIO = "macro";
    private static final long DAY_MILLIS = 86_400_000L;

    private Findings() {}

    static long day(double day) {
        return 1_000 * DAY_MILLIS + (long) (day * DAY_MILLIS);
    }

    static BreachSighting finding(double day) {
        return finding(day, "trend", EnforcementMode.MONITORING);
    }

    static BreachSighting finding(double day, String strategy, EnforcementMode mode) {
        boolean enforced = mode == EnforcementMode.FULL;
        return new BreachSighting(
                PORTFOLIO,
                strategy,
                "o-1",
                SENSOR,
                120,
                100,
                MeasureUnit.BASE_CURRENCY,
                mode,
                enforced ? SensorAction.REDUCE_POSITION : SensorAction.NONE,
                SensorAction.REDUCE_POSITION,
                day(day));
    }

    static ReviewReceived review(String id, Breach breach, String reviewer, ReviewVerdict verdict, double confidence) {
        return review(id, breach, reviewer, new ReviewReceived.Opinion(verdict, "looked at it", "none", confidence));
    }

    private static ReviewReceived review(String id, Breach breach, String reviewer, ReviewReceived.Opinion opinion) {
        return new ReviewReceived(
                new ReviewReceived.Subject(
                        id, PORTFOLIO, breach.breachId(), breach.first().sensor()),
                opinion,
                reviewer,
                breach.openedMillis() + 1);
    }

    static Breach judged(long sequence, double day, ReviewVerdict verdict) {
        Breach breach = Breach.opened(sequence, finding(day));
        return breach.with(review("r-" + sequence, breach, "carol", verdict, 0.9), true, verdict);
    }

    static GovernancePolicy policy() {
        return new GovernancePolicy(
                PORTFOLIO,
                new TreeSet<>(),
                new TreeMap<>(java.util.Map.of("trend", "dave")),
                new TreeSet<>(),
                List.of(),
                PromotionRules.STANDARD,
                ReviewRules.STANDARD,
                "alice",
                "bob");
    }

    static GovernancePolicy consenting() {
        GovernancePolicy plain = policy();
        return new GovernancePolicy(
                PORTFOLIO,
                new TreeSet<>(List.of(SENSOR)),
                plain.owners(),
                plain.readmitted(),
                plain.rollout(),
                plain.promotion(),
                plain.reviews(),
                "alice",
                "bob");
    }

    static GovernanceBook book(GovernancePolicy policy, double watchedSinceDay, Breach... breaches) {
        GovernanceBook book = new GovernanceBook();
        book.fold(new GovernanceActivated(1, policy, day(0)));
        book.fold(SensorRecord.watched(PORTFOLIO, SENSOR, day(watchedSinceDay)));
        for (Breach breach : breaches) {
            book.fold(breach);
        }
        return book;
    }
}
