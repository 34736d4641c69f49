package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.value.governance.PromotionRules;
import java.util.Locale;

/**
 * Whether evidence is enough, and if not, what is missing.
 *
 * @param status never {@link SensorStatus#ENFORCING}, which is a deed and not a finding
 * @param cause why, for a person
 */
public record Readiness(SensorStatus status, String cause) {

    /** Judges evidence; the first thing that is missing is the status. */
    public static Readiness of(SensorEvidence evidence, PromotionRules rules) {
        if (evidence.exposureWeeks() < rules.exposureWeeksMin()) {
            return new Readiness(
                    SensorStatus.MONITORING,
                    text("watched %.1f of %.1f weeks", evidence.exposureWeeks(), rules.exposureWeeksMin()));
        }
        if (evidence.falsePerWeek() >= rules.ratePerWeekMax()) {
            return new Readiness(
                    SensorStatus.HIGH_FP,
                    text("%.2f false positives a week, below %.2f", evidence.falsePerWeek(), rules.ratePerWeekMax())
                            + " is wanted");
        }
        if (evidence.coverageRatio() < rules.coverageMinRatio()) {
            return new Readiness(
                    SensorStatus.REVIEW_DEBT,
                    text(
                            "%.1f %% of breaches reviewed of %.1f %%",
                            100 * evidence.coverageRatio(), 100 * rules.coverageMinRatio()));
        }
        if (evidence.boundPerWeek() >= rules.boundPerWeekMax()) {
            return new Readiness(
                    SensorStatus.MONITORING,
                    text(
                                    "watched too short: the rate may be as high as %.2f a week, below %.2f",
                                    evidence.boundPerWeek(), rules.boundPerWeekMax())
                            + " is wanted");
        }
        return evidence.longBreaches() == 0
                ? new Readiness(SensorStatus.READY_UNTESTED, "never spoke, which proves nothing")
                : new Readiness(
                        SensorStatus.READY,
                        text(
                                "%.2f false positives a week, at most %.2f",
                                evidence.falsePerWeek(), evidence.boundPerWeek()));
    }

    private static String text(String format, double first, double second) {
        return String.format(Locale.ROOT, format, first, second);
    }
}
