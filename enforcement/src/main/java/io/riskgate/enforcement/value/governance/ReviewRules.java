package io.riskgate.enforcement.value.governance;

/**
 * Which reviews count.
 *
 * @param confidenceMin how sure a reviewer must be, 0 to 1
 * @param perReviewerAndDayMax most reviews of one person on one day
 * @param graceDays how long a breach may wait for its verdict before it counts as debt
 */
public record ReviewRules(double confidenceMin, int perReviewerAndDayMax, int graceDays) {
    /** Half sure, 50 a day, a week. */
    public static final ReviewRules STANDARD = new ReviewRules(0.5, 50, 7);

    public ReviewRules {
        if (!(confidenceMin >= 0) || confidenceMin > 1 || perReviewerAndDayMax < 1 || graceDays < 0) {
            throw new IllegalArgumentException("need a confidence from 0 to 1, a cap of 1 or more and grace of 0 or"
                    + " more, got " + confidenceMin + ", " + perReviewerAndDayMax + ", " + graceDays);
        }
    }
}
