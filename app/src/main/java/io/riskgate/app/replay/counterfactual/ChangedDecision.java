package io.riskgate.app.replay.counterfactual;

/**
 * A decision that would have been another.
 *
 * @param recorded what was decided, as in "APPROVED" or "REJECTED VAR_99"
 * @param instead what would have been
 */
public record ChangedDecision(
        String orderId,
        String portfolioId,
        long eventTimeMillis,
        String recorded,
        String instead,
        Cause cause,
        String explanation) {

    /** Why it would have been another. */
    public enum Cause {
        /** The limit of the deciding check differs, and the same measured figure passes one and not the other. */
        LIMIT,
        /** The portfolio would have stood elsewhere by then, because of an earlier change. */
        EARLIER_CHANGE,
        /** Neither is the case, which must not be. */
        UNEXPLAINED
    }
}
