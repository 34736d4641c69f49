package io.riskgate.enforcement.governance;

import static io.riskgate.enforcement.governance.Findings.day;
import static io.riskgate.enforcement.governance.Findings.judged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.value.governance.PromotionRules;
import io.riskgate.enforcement.value.governance.ReviewRules;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final PromotionRules STANDARD = PromotionRules.STANDARD;

    /** The table of the requirement documents: false positives a week, weeks watched, status. */
    private static final List<Row> DOCUMENT = List.of(
            new Row("var_breach", 0.61, 8, SensorStatus.READY),
            new Row("stress_failure", 0.99, 8, SensorStatus.READY),
            new Row("tail_risk", 1.53, 8, SensorStatus.HIGH_FP),
            new Row("concentration", 1.56, 8, SensorStatus.HIGH_FP),
            new Row("leverage", 0.64, 8, SensorStatus.READY),
            new Row("liquidity", 0.46, 8, SensorStatus.READY),
            new Row("correlation", 0.95, 8, SensorStatus.READY),
            new Row("volatility", 1.65, 8, SensorStatus.HIGH_FP),
            new Row("drawdown", 0.16, 8, SensorStatus.READY),
            new Row("turnover", 1.08, 3, SensorStatus.MONITORING));

    private record Row(String sensor, double perWeek, double weeks, SensorStatus status) {
        SensorEvidence evidence() {
            return evidenceOf(weeks, perWeek, 1);
        }
    }

    private static SensorEvidence evidenceOf(double weeks, double perWeek, double bound) {
        return new SensorEvidence(weeks, 10, 1, 9, 0, perWeek, 1, 10, 1, bound);
    }

    @Test
    void gives_each_row_of_the_document_its_status() {
        assertThat(DOCUMENT)
                .allSatisfy(row -> assertThat(Readiness.of(row.evidence(), STANDARD.withoutBound())
                                .status())
                        .as(row.sensor())
                        .isEqualTo(row.status()));
    }

    @Test
    void counts_six_of_ten_ready_where_the_document_claims_eight() {
        List<SensorStatus> statuses = DOCUMENT.stream()
                .map(row ->
                        Readiness.of(row.evidence(), STANDARD.withoutBound()).status())
                .toList();

        ReadinessSummary summary = ReadinessSummary.of(statuses);

        assertThat(summary).isEqualTo(new ReadinessSummary(10, 6, 0, 4));
        assertThat(summary.readyRatio()).isEqualTo(0.6);
    }

    @Test
    void wants_a_rate_below_one_a_week_and_not_one() {
        assertThat(Readiness.of(evidenceOf(8, 0.9999, 0.9999), STANDARD).status())
                .isEqualTo(SensorStatus.READY);
        assertThat(Readiness.of(evidenceOf(8, 1, 0.9999), STANDARD).status()).isEqualTo(SensorStatus.HIGH_FP);
        assertThat(Readiness.of(evidenceOf(8, 0.5, 1), STANDARD).status()).isEqualTo(SensorStatus.MONITORING);
    }

    @Test
    void wants_four_weeks_of_watching() {
        assertThat(Readiness.of(evidenceOf(3.999, 0, 0.5), STANDARD).status()).isEqualTo(SensorStatus.MONITORING);
        assertThat(Readiness.of(evidenceOf(4, 0, 0.5), STANDARD).status()).isEqualTo(SensorStatus.READY);
    }

    @Test
    void wants_as_many_weeks_as_the_exact_bound_says() {
        // 1 event needs 4.74 weeks, 2 need 6.30: the event lies in the long window, outside the trailing one.
        assertThat(statusAfter(4.74 * 7 - 0.1, 0.5)).isEqualTo(SensorStatus.MONITORING);
        assertThat(statusAfter(4.75 * 7, 0.5)).isEqualTo(SensorStatus.READY);
        assertThat(statusAfter(6.29 * 7, 0.5, 2)).isEqualTo(SensorStatus.MONITORING);
        assertThat(statusAfter(6.30 * 7, 0.5, 2)).isEqualTo(SensorStatus.READY);
    }

    private static SensorStatus statusAfter(double days, double... falsePositiveDays) {
        List<Breach> breaches = new ArrayList<>();
        for (double at : falsePositiveDays) {
            breaches.add(judged(breaches.size() + 1, at, ReviewVerdict.FALSE_POSITIVE));
        }
        return Readiness.of(evidence(breaches, days), STANDARD).status();
    }

    private static SensorEvidence evidence(List<Breach> breaches, double days) {
        return SensorEvidence.of(breaches, new SensorEvidence.Watch(day(0), day(days)), STANDARD, ReviewRules.STANDARD);
    }

    @Test
    void takes_silence_for_no_proof() {
        assertThat(Readiness.of(evidence(List.of(), 60), STANDARD).status()).isEqualTo(SensorStatus.READY_UNTESTED);
    }

    @Test
    void holds_a_sensor_back_whose_breaches_wait_for_a_verdict() {
        List<Breach> breaches = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            breaches.add(judged(i + 1, 33 + i * 0.5, ReviewVerdict.TRUE_POSITIVE));
        }
        breaches.add(Breach.opened(20, Findings.finding(45)));
        SensorEvidence nineteenOfTwenty = evidence(breaches, 60);
        assertThat(nineteenOfTwenty.coverageRatio()).isCloseTo(0.95, within(1e-12));
        assertThat(Readiness.of(nineteenOfTwenty, STANDARD).status()).isEqualTo(SensorStatus.READY);

        breaches.remove(0);
        assertThat(Readiness.of(evidence(breaches, 60), STANDARD).status()).isEqualTo(SensorStatus.REVIEW_DEBT);
    }

    @Test
    void gives_a_breach_a_week_to_find_its_verdict() {
        List<Breach> fresh =
                List.of(judged(1, 40, ReviewVerdict.TRUE_POSITIVE), Breach.opened(2, Findings.finding(54)));
        assertThat(evidence(fresh, 61).awaited()).isZero();
        assertThat(evidence(fresh, 61.01).awaited()).isEqualTo(1);
    }

    @Test
    void counts_the_rate_over_four_weeks_and_never_over_less_than_one() {
        List<Breach> two =
                List.of(judged(1, 0, ReviewVerdict.FALSE_POSITIVE), judged(2, 1, ReviewVerdict.FALSE_POSITIVE));
        assertThat(evidence(two, 2).falsePerWeek()).isEqualTo(2);
        assertThat(evidence(two, 14).falsePerWeek()).isEqualTo(1);
        assertThat(evidence(two, 28).falsePerWeek()).isEqualTo(0.5);
        assertThat(evidence(two, 28.5).falsePerWeek()).isEqualTo(0.25);
        assertThat(evidence(two, 29.5).falsePerWeek()).isZero();
    }
}
