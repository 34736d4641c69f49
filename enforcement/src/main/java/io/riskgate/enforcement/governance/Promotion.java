package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.value.EnforcementMode;
import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.governance.PromotionRules;
import java.util.Locale;

/**
 * The next standing of a sensor from its evidence: ready sensors in gradual mode are promoted, promoted ones that are
 * wrong for weeks in a row are demoted.
 *
 * <p>Between the two a promoted sensor keeps acting: one more false positive must not switch a guard off and on.
 */
public final class Promotion {
    private static final long WEEK_MILLIS = 7 * 86_400_000L;

    private Promotion() {}

    /** What people have agreed: how far the sensor may reach, and by which rules it is judged. */
    public record Terms(EnforcementMode mode, GovernancePolicy policy) {}

    /** The record after looking at the evidence; the same object where nothing has changed. */
    public static SensorRecord next(SensorRecord record, SensorEvidence evidence, Terms terms, long now) {
        return record.isPromoted() ? promoted(record, evidence, terms, now) : candidate(record, evidence, terms, now);
    }

    private static SensorRecord candidate(SensorRecord record, SensorEvidence evidence, Terms terms, long now) {
        if (record.isBlind()) {
            return changed(record, SensorStatus.FROZEN, "cannot be evaluated");
        }
        Readiness readiness = Readiness.of(evidence, terms.policy().promotion());
        boolean consented = terms.policy().consented().contains(record.sensor());
        boolean may = readiness.status() == SensorStatus.READY
                || readiness.status() == SensorStatus.READY_UNTESTED && consented;
        return may && terms.mode() == EnforcementMode.GRADUAL
                ? record.promoted(now, "promoted: " + readiness.cause())
                : changed(record, readiness.status(), readiness.cause());
    }

    private static SensorRecord promoted(SensorRecord record, SensorEvidence evidence, Terms terms, long now) {
        PromotionRules rules = terms.policy().promotion();
        if (terms.mode() != EnforcementMode.GRADUAL) {
            return record.demoted(now, "demoted: the limits in force set the mode to " + terms.mode());
        }
        if (now - record.weekMillis() < WEEK_MILLIS) {
            return record;
        }
        int weeks = evidence.falsePerWeek() >= rules.demotionPerWeek() ? record.highWeeks() + 1 : 0;
        return weeks >= rules.demotionWeeks()
                ? record.demoted(
                        now,
                        String.format(
                                Locale.ROOT,
                                "demoted: %d weeks in a row with %.2f or more false positives a week, now %.2f",
                                weeks,
                                rules.demotionPerWeek(),
                                evidence.falsePerWeek()))
                : record.withWeek(weeks, now);
    }

    private static SensorRecord changed(SensorRecord record, SensorStatus status, String cause) {
        return record.status() == status ? record : record.with(status, cause);
    }
}
