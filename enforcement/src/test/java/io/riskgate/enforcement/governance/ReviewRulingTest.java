package io.riskgate.enforcement.governance;

import static io.riskgate.enforcement.governance.Findings.PORTFOLIO;
import static io.riskgate.enforcement.governance.Findings.book;
import static io.riskgate.enforcement.governance.Findings.finding;
import static io.riskgate.enforcement.governance.Findings.judged;
import static io.riskgate.enforcement.governance.Findings.policy;
import static io.riskgate.enforcement.governance.Findings.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.governance.ReviewRuling.Result;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.governance.breach.BreachState;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReviewRulingTest {
    private static final Breach OPEN = Breach.opened(1, finding(40));

    private static ReviewRuling rule(Breach breach, String reviewer, ReviewVerdict verdict, double confidence) {
        GovernanceBook book = book(policy(), 0, breach);
        return ReviewRuling.of(
                review("r-" + reviewer, breach, reviewer, verdict, confidence), book.portfolio(PORTFOLIO));
    }

    private static Breach after(ReviewRuling ruling) {
        return Objects.requireNonNull(ruling.breach());
    }

    @Test
    void one_person_is_enough_for_a_verdict_that_changes_nothing() {
        // Watched since the day of the breach: monitoring for want of exposure whatever anybody says.
        GovernanceBook book = book(policy(), 39, OPEN);
        var ruling = ReviewRuling.of(
                review("r-1", OPEN, "carol", ReviewVerdict.TRUE_POSITIVE, 0.9), book.portfolio(PORTFOLIO));
        assertThat(ruling.result()).isEqualTo(Result.COUNTED);
        assertThat(after(ruling).verdict()).isEqualTo(ReviewVerdict.TRUE_POSITIVE);
        assertThat(after(ruling).state()).isEqualTo(BreachState.REVIEWED);
    }

    @Test
    void a_verdict_that_changes_readiness_needs_a_second_person() {
        // Three false positives in the window already: a fourth makes it one a week.
        List<Breach> breaches = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            breaches.add(judged(i, 25 + 3 * i, ReviewVerdict.FALSE_POSITIVE));
        }
        Breach fourth = Breach.opened(4, finding(40));
        breaches.add(fourth);
        GovernanceBook book = book(policy(), 0, breaches.toArray(Breach[]::new));
        var first = ReviewRuling.of(
                review("r-1", fourth, "carol", ReviewVerdict.FALSE_POSITIVE, 0.9), book.portfolio(PORTFOLIO));
        assertThat(first.result()).isEqualTo(Result.NEEDS_SECOND);
        assertThat(after(first).verdict()).isNull();
        assertThat(after(first).state()).isEqualTo(BreachState.ACKNOWLEDGED);

        book.fold(after(first));
        var second = ReviewRuling.of(
                review("r-2", fourth, "erin", ReviewVerdict.FALSE_POSITIVE, 0.9), book.portfolio(PORTFOLIO));
        assertThat(second.result()).isEqualTo(Result.COUNTED);
        assertThat(after(second).verdict()).isEqualTo(ReviewVerdict.FALSE_POSITIVE);
    }

    @Test
    void contradiction_leaves_no_verdict() {
        Breach judged = judged(1, 40, ReviewVerdict.TRUE_POSITIVE);
        var ruling = rule(judged, "erin", ReviewVerdict.FALSE_POSITIVE, 0.9);
        assertThat(ruling.result()).isEqualTo(Result.CONTESTED);
        assertThat(after(ruling).verdict()).isNull();
    }

    @Test
    void half_sure_counts_and_less_does_not() {
        assertThat(rule(OPEN, "carol", ReviewVerdict.TRUE_POSITIVE, 0.5).result())
                .isNotEqualTo(Result.NOT_SURE);
        var unsure = rule(OPEN, "carol", ReviewVerdict.TRUE_POSITIVE, 0.4999);
        assertThat(unsure.result()).isEqualTo(Result.NOT_SURE);
        assertThat(after(unsure).verdict()).isNull();
    }

    @Test
    void nobody_reviews_a_breach_of_a_strategy_they_own() {
        var ruling = rule(OPEN, "dave", ReviewVerdict.FALSE_POSITIVE, 0.9);
        assertThat(ruling.result()).isEqualTo(Result.REFUSED);
        assertThat(ruling.detail()).contains("dave owns strategy trend");
    }

    @Test
    void nobody_reviews_a_breach_twice() {
        Breach judged = judged(1, 40, ReviewVerdict.TRUE_POSITIVE);
        GovernanceBook book = book(policy(), 0, judged);
        var again = review("r-1", judged, "carol", ReviewVerdict.TRUE_POSITIVE, 0.9);
        assertThat(ReviewRuling.of(again, book.portfolio(PORTFOLIO)).result()).isEqualTo(Result.REPEATED);
        var other = review("r-other", judged, "carol", ReviewVerdict.FALSE_POSITIVE, 0.9);
        assertThat(ReviewRuling.of(other, book.portfolio(PORTFOLIO)).result()).isEqualTo(Result.REFUSED);
    }

    @Test
    void a_reviewer_has_a_cap_a_day() {
        List<Breach> breaches = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            breaches.add(judged(i, 40 + i / 1000.0, ReviewVerdict.TRUE_POSITIVE));
        }
        Breach next = Breach.opened(51, finding(40.1));
        breaches.add(next);
        GovernanceBook book = book(policy(), 0, breaches.toArray(Breach[]::new));
        var tired = review("r-51x", next, "carol", ReviewVerdict.TRUE_POSITIVE, 0.9);
        assertThat(ReviewRuling.of(tired, book.portfolio(PORTFOLIO)).detail()).contains("50 reviews on this day");
        var fresh = review("r-51y", next, "erin", ReviewVerdict.TRUE_POSITIVE, 0.9);
        assertThat(ReviewRuling.of(fresh, book.portfolio(PORTFOLIO)).result()).isNotEqualTo(Result.REFUSED);
    }

    @Test
    void refuses_a_review_of_what_is_not_known() {
        GovernanceBook book = book(policy(), 0);
        var ruling = ReviewRuling.of(
                review("r-1", OPEN, "carol", ReviewVerdict.TRUE_POSITIVE, 0.9), book.portfolio(PORTFOLIO));
        assertThat(ruling.result()).isEqualTo(Result.REFUSED);
        assertThat(ReviewRuling.of(review("r-1", OPEN, "carol", ReviewVerdict.TRUE_POSITIVE, 0.9), null)
                        .result())
                .isEqualTo(Result.REFUSED);
    }

    @Test
    void a_breach_ends_after_a_day_without_findings_and_is_resolved_with_its_verdict() {
        assertThat(OPEN.takes(Findings.day(41))).isTrue();
        assertThat(OPEN.takes(Findings.day(41) + 1)).isFalse();
        assertThat(OPEN.state()).isEqualTo(BreachState.OPEN);
        assertThat(judged(1, 40, ReviewVerdict.TRUE_POSITIVE).ended().state()).isEqualTo(BreachState.RESOLVED);
        assertThat(OPEN.breachId()).isEqualTo("macro:VAR_BREACH:000001");
    }
}
