package io.riskgate.enforcement.event;

import io.riskgate.enforcement.value.Identifier;
import io.riskgate.enforcement.value.SensorId;
import io.riskgate.enforcement.value.governance.ReviewVerdict;

/** A person's verdict on a breach. */
public record ReviewReceived(Subject subject, Opinion opinion, String reviewer, long eventTimeMillis)
        implements RiskEvent {
    private static final int TEXT_LENGTH_MAX = 500;

    /** Which review of which breach. */
    public record Subject(String reviewId, String portfolioId, String breachId, SensorId sensor) {
        public Subject {
            Identifier.require("review id", reviewId);
            Identifier.require("portfolio", portfolioId);
        }
    }

    /**
     * What the reviewer says.
     *
     * @param reason why, 1 to 500 characters
     * @param marketOutcome what the market did afterwards, at most 500 characters
     * @param confidence how sure the reviewer is, 0 to 1
     */
    public record Opinion(ReviewVerdict verdict, String reason, String marketOutcome, double confidence) {
        public Opinion {
            if (reason.isBlank() || reason.length() > TEXT_LENGTH_MAX || marketOutcome.length() > TEXT_LENGTH_MAX) {
                throw new IllegalArgumentException("a review needs a reason of 1 to " + TEXT_LENGTH_MAX
                        + " characters and an outcome of no more, got " + reason.length() + " and "
                        + marketOutcome.length());
            }
            if (!(confidence >= 0) || confidence > 1) {
                throw new IllegalArgumentException("a confidence lies from 0 to 1, got " + confidence);
            }
        }
    }

    public ReviewReceived {
        Identifier.require("reviewer", reviewer);
    }

    @Override
    public <R> R dispatch(Handler<R> handler) {
        return handler.on(this);
    }
}
