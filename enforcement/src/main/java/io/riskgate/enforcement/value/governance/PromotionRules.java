package io.riskgate.enforcement.value.governance;

/**
 * What a sensor must have shown before it may act, and what takes that away again.
 *
 * @param trailingDays window of the point rate and of the review coverage
 * @param evidenceDays longest window of the upper bound
 * @param ratePerWeekMax the point rate of false positives must stay below
 * @param exposureWeeksMin shortest time of watching
 * @param coverageMinRatio share of breaches with a verdict
 * @param boundConfidence of the Poisson upper bound of the rate
 * @param boundPerWeekMax that bound must stay below; infinite leaves the point rate alone, as the documents do
 * @param demotionPerWeek point rate from which a week counts against a promoted sensor
 * @param demotionWeeks so many such weeks in a row demote
 */
public record PromotionRules(
        int trailingDays,
        int evidenceDays,
        double ratePerWeekMax,
        double exposureWeeksMin,
        double coverageMinRatio,
        double boundConfidence,
        double boundPerWeekMax,
        double demotionPerWeek,
        int demotionWeeks) {
    /** Under one a week, over four weeks, 95 % covered, 95 % sure; two weeks of two or more demote. */
    public static final PromotionRules STANDARD = new PromotionRules(28, 182, 1, 4, 0.95, 0.95, 1, 2, 2);

    public PromotionRules {
        boolean windows = trailingDays >= 7 && evidenceDays >= trailingDays && exposureWeeksMin > 0;
        boolean rates = ratePerWeekMax > 0 && boundPerWeekMax > 0 && demotionPerWeek >= ratePerWeekMax;
        boolean ratios = coverageMinRatio >= 0 && coverageMinRatio <= 1 && boundConfidence > 0 && boundConfidence < 1;
        if (!windows || !rates || !ratios || demotionWeeks < 1) {
            throw new IllegalArgumentException("promotion rules do not fit together: windows " + trailingDays + " and "
                    + evidenceDays + " days, rates " + ratePerWeekMax + ", " + boundPerWeekMax + " and "
                    + demotionPerWeek + " a week, coverage " + coverageMinRatio + ", confidence " + boundConfidence
                    + ", exposure " + exposureWeeksMin + " weeks, demotion after " + demotionWeeks);
        }
    }

    /** The rule of the requirement documents alone: a point rate below one a week. */
    public PromotionRules withoutBound() {
        return new PromotionRules(
                trailingDays,
                evidenceDays,
                ratePerWeekMax,
                exposureWeeksMin,
                coverageMinRatio,
                boundConfidence,
                Double.POSITIVE_INFINITY,
                demotionPerWeek,
                demotionWeeks);
    }
}
