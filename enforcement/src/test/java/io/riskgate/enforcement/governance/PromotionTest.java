package io.riskgate.enforcement.governance;

import static io.riskgate.enforcement.governance.Findings.PORTFOLIO;
import static io.riskgate.enforcement.governance.Findings.SENSOR;
import static io.riskgate.enforcement.governance.Findings.consenting;
import static io.riskgate.enforcement.governance.Findings.day;
import static io.riskgate.enforcement.governance.Findings.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.enforcement.value.EnforcementMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromotionTest {
    private static final SensorEvidence READY = evidence(0.25, 3);
    private static final SensorEvidence SILENT = evidence(0, 0);
    private static final SensorEvidence WRONG = evidence(2, 8);

    private static SensorEvidence evidence(double perWeek, int breaches) {
        int falsePositives = (int) (perWeek * 4);
        return new SensorEvidence(
                8, breaches, falsePositives, breaches - falsePositives, 0, perWeek, 1, breaches, falsePositives, 0.6);
    }

    private static Promotion.Terms terms(EnforcementMode mode) {
        return new Promotion.Terms(mode, policy());
    }

    private static SensorRecord watched() {
        return SensorRecord.watched(PORTFOLIO, SENSOR, day(0));
    }

    private static SensorRecord promoted() {
        return Promotion.next(watched(), READY, terms(EnforcementMode.GRADUAL), day(56));
    }

    @Test
    void promotes_a_ready_sensor_in_gradual_mode() {
        assertThat(promoted().status()).isEqualTo(SensorStatus.ENFORCING);
        assertThat(promoted().promotedMillis()).isEqualTo(day(56));
    }

    @ParameterizedTest
    @EnumSource(
            value = EnforcementMode.class,
            names = {"MONITORING", "FULL"})
    void promotes_nothing_where_people_have_set_the_mode(EnforcementMode mode) {
        assertThat(Promotion.next(watched(), READY, terms(mode), day(56)).status())
                .isEqualTo(SensorStatus.READY);
    }

    @Test
    void promotes_a_silent_sensor_only_where_two_people_consent() {
        assertThat(Promotion.next(watched(), SILENT, terms(EnforcementMode.GRADUAL), day(56))
                        .status())
                .isEqualTo(SensorStatus.READY_UNTESTED);
        assertThat(Promotion.next(
                                watched(), SILENT, new Promotion.Terms(EnforcementMode.GRADUAL, consenting()), day(56))
                        .status())
                .isEqualTo(SensorStatus.ENFORCING);
    }

    @Test
    void demotes_after_two_wrong_weeks_in_a_row() {
        Promotion.Terms gradual = terms(EnforcementMode.GRADUAL);
        SensorRecord sixDays = Promotion.next(promoted(), WRONG, gradual, day(62));
        assertThat(sixDays.highWeeks()).isZero();
        SensorRecord oneWeek = Promotion.next(promoted(), WRONG, gradual, day(63));
        assertThat(oneWeek.status()).isEqualTo(SensorStatus.ENFORCING);
        assertThat(oneWeek.highWeeks()).isEqualTo(1);
        SensorRecord twoWeeks = Promotion.next(oneWeek, WRONG, gradual, day(70));
        assertThat(twoWeeks.status()).isEqualTo(SensorStatus.MONITORING);
        assertThat(twoWeeks.cause()).contains("2 weeks in a row");
    }

    @Test
    void forgives_one_wrong_week_between_two_good_ones() {
        Promotion.Terms gradual = terms(EnforcementMode.GRADUAL);
        SensorRecord wrong = Promotion.next(promoted(), WRONG, gradual, day(63));
        SensorRecord good = Promotion.next(wrong, READY, gradual, day(70));
        SensorRecord wrongAgain = Promotion.next(good, WRONG, gradual, day(77));
        assertThat(wrongAgain.status()).isEqualTo(SensorStatus.ENFORCING);
        assertThat(wrongAgain.highWeeks()).isEqualTo(1);
    }

    @Test
    void keeps_a_promoted_sensor_acting_between_the_two_thresholds() {
        SensorEvidence between = evidence(1.75, 8);
        SensorRecord later = Promotion.next(promoted(), between, terms(EnforcementMode.GRADUAL), day(70));
        assertThat(later.status()).isEqualTo(SensorStatus.ENFORCING);
    }

    @Test
    void gives_a_demoted_sensor_a_fresh_window() {
        SensorRecord wrong = Promotion.next(promoted(), WRONG, terms(EnforcementMode.GRADUAL), day(63));
        SensorRecord demoted = Promotion.next(wrong, WRONG, terms(EnforcementMode.GRADUAL), day(70));
        assertThat(demoted.watchedSinceMillis()).isEqualTo(day(70));
        assertThat(demoted.isPromoted()).isFalse();
    }

    @Test
    void lets_two_people_demote_at_once() {
        SensorRecord demoted = Promotion.next(promoted(), READY, terms(EnforcementMode.MONITORING), day(57));
        assertThat(demoted.status()).isEqualTo(SensorStatus.MONITORING);
        assertThat(demoted.cause()).contains("limits in force set the mode to MONITORING");
    }

    @Test
    void freezes_a_candidate_that_is_blind_and_never_one_that_acts() {
        Promotion.Terms gradual = terms(EnforcementMode.GRADUAL);
        assertThat(Promotion.next(watched().blind(day(10)), READY, gradual, day(56))
                        .status())
                .isEqualTo(SensorStatus.FROZEN);
        assertThat(Promotion.next(promoted().blind(day(57)), READY, gradual, day(58))
                        .status())
                .isEqualTo(SensorStatus.ENFORCING);
    }

    @Test
    void counts_no_time_of_blindness_as_watched() {
        assertThat(watched().blind(day(10)).seeing(day(15)).watchedSinceMillis())
                .isEqualTo(day(5));
    }

    @ParameterizedTest
    @EnumSource(SensorStatus.class)
    void enforces_by_mode_and_status(SensorStatus status) {
        assertThat(new SensorStanding(EnforcementMode.MONITORING, status).enforces())
                .isFalse();
        assertThat(new SensorStanding(EnforcementMode.FULL, status).enforces()).isTrue();
        assertThat(new SensorStanding(EnforcementMode.GRADUAL, status).enforces())
                .isEqualTo(status == SensorStatus.ENFORCING);
    }
}
