package io.riskgate.enforcement.governance.breach;

import io.riskgate.enforcement.event.ReviewReceived;

/**
 * A review that a breach carries.
 *
 * @param counts whether the reviewer was sure enough for the verdict to count
 */
public record BreachReview(
        String reviewId, String reviewer, ReviewReceived.Opinion opinion, boolean counts, long eventTimeMillis) {}
