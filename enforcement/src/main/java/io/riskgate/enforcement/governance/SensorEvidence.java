package io.riskgate.enforcement.governance;

import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.enforcement.value.governance.PromotionRules;
import io.riskgate.enforcement.value.governance.ReviewRules;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import io.riskgate.models.backtest.PoissonRate;
import java.util.Collection;

/**
 * What a sensor has shown, in numbers.
 *
 * @param exposureWeeks time watched, at most the longest window
 * @param breaches opened in the trailing window
 * @param falsePositives of these, by verdict
 * @param truePositives of these, by verdict
 * @param awaited of these, without a verdict for longer than the grace
 * @param falsePerWeek point rate of false positives in the trailing window
 * @param coverageRatio share of breaches not awaited; 1 without any
 * @param longBreaches opened in the long window
 * @param longFalsePositives of these, by verdict
 * @param boundPerWeek upper bound of the rate over the long window
 */
public record SensorEvidence(
        double exposureWeeks,
        int breaches,
        int falsePositives,
        int truePositives,
        int awaited,
        double falsePerWeek,
        double coverageRatio,
        int longBreaches,
        int longFalsePositives,
        double boundPerWeek) {
    private static final double DAY_MILLIS = 86_400_000.0;
    private static final double WEEK_DAYS = 7;

    /** From when to when a sensor was watched, event time. */
    public record Watch(long sinceMillis, long nowMillis) {
        double days() {
            return Math.max(0, nowMillis - sinceMillis) / DAY_MILLIS;
        }

        boolean has(Breach breach, double days) {
            return breach.openedMillis() >= sinceMillis && nowMillis - breach.openedMillis() <= days * DAY_MILLIS;
        }
    }

    /** Counts a sensor's breaches; those opened before the watch began count for nothing. */
    public static SensorEvidence of(
            Collection<Breach> breaches, Watch watch, PromotionRules rules, ReviewRules reviews) {
        Tally trailing = new Tally();
        Tally all = new Tally();
        for (Breach breach : breaches) {
            boolean late = watch.nowMillis() - breach.openedMillis() > reviews.graceDays() * DAY_MILLIS;
            trailing.add(breach, late, watch.has(breach, rules.trailingDays()));
            all.add(breach, late, watch.has(breach, rules.evidenceDays()));
        }
        double longWeeks = Math.min(watch.days(), rules.evidenceDays()) / WEEK_DAYS;
        double trailingWeeks = Math.max(1, Math.min(watch.days(), rules.trailingDays()) / WEEK_DAYS);
        return new SensorEvidence(
                longWeeks,
                trailing.breaches,
                trailing.falsePositives,
                trailing.truePositives,
                trailing.awaited,
                trailing.falsePositives / trailingWeeks,
                trailing.breaches == 0 ? 1 : 1 - (double) trailing.awaited / trailing.breaches,
                all.breaches,
                all.falsePositives,
                new PoissonRate(all.falsePositives, Math.max(1, longWeeks)).upperBound(rules.boundConfidence()));
    }

    private static final class Tally {
        private int breaches;
        private int falsePositives;
        private int truePositives;
        private int awaited;

        void add(Breach breach, boolean late, boolean counted) {
            if (!counted) {
                return;
            }
            breaches++;
            falsePositives += breach.verdict() == ReviewVerdict.FALSE_POSITIVE ? 1 : 0;
            truePositives += breach.verdict() == ReviewVerdict.TRUE_POSITIVE ? 1 : 0;
            awaited += breach.verdict() == null && late ? 1 : 0;
        }
    }
}
