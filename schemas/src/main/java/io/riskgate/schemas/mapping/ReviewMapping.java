package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.ReviewReceived;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.ReviewVerdict;
import io.riskgate.schemas.avro.BreachReview;
import java.time.Instant;

/** A person's verdict on a breach, as record and as event. */
public final class ReviewMapping {
    private ReviewMapping() {}

    public static BreachReview toAvro(ReviewReceived review) {
        return new BreachReview(
                review.subject().reviewId(),
                review.subject().breachId(),
                review.subject().portfolioId(),
                io.riskgate.schemas.avro.SensorId.valueOf(
                        review.subject().sensor().name()),
                io.riskgate.schemas.avro.ReviewVerdict.valueOf(
                        review.opinion().verdict().name()),
                review.opinion().reason(),
                review.opinion().marketOutcome(),
                review.opinion().confidence(),
                review.reviewer(),
                Instant.ofEpochMilli(review.eventTimeMillis()));
    }

    /** Throws {@link RefusedField}. */
    public static ReviewReceived toCore(BreachReview record) {
        return new ReviewReceived(
                new ReviewReceived.Subject(
                        CheckedField.identifier("review id", record.getReviewId()),
                        CheckedField.identifier("portfolio", record.getPortfolioId()),
                        CheckedField.text("breach id", record.getBreachId()),
                        CheckedField.symbol("sensor", record.getSensor(), SensorId.class)),
                new ReviewReceived.Opinion(
                        CheckedField.symbol("verdict", record.getVerdict(), ReviewVerdict.class),
                        CheckedField.text("reason", record.getReason()),
                        CheckedField.text("market outcome", record.getMarketOutcome()),
                        CheckedField.finite("confidence", record.getConfidence())),
                CheckedField.identifier("reviewer", record.getReviewer()),
                CheckedField.millis("event time", record.getEventTime()));
    }
}
