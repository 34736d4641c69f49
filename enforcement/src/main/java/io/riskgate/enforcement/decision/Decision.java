package io.riskgate.enforcement.decision;

import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.value.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one answer to an order.
 *
 * @param orderFingerprint hash of the order's content, so that a reader knows which content was answered
 * @param terms what was asked for; null for a cancel
 * @param approvedQuantity zero when rejected or when a cancel is granted
 * @param results every check's answer in the order of evaluation
 * @param assessment what explains the answer beyond its checks
 * @param validUntilMillis event time after which an approval must not be used; zero when rejected
 */
public record Decision(
        String orderId,
        String orderFingerprint,
        Origin origin,
        @Nullable OrderTerms terms,
        Outcome outcome,
        Quantity approvedQuantity,
        List<CheckResult> results,
        Assessment assessment,
        InputVersions versions,
        long eventTimeMillis,
        long validUntilMillis) {

    /** Reason of a decision that no check vetoed. */
    public static final String NO_VETO = "NONE";

    public Decision {
        results = List.copyOf(results);
    }

    /** A decision that its checks alone explain. */
    public Decision(
            String orderId,
            String orderFingerprint,
            Origin origin,
            @Nullable OrderTerms terms,
            Outcome outcome,
            Quantity approvedQuantity,
            List<CheckResult> results,
            InputVersions versions,
            long eventTimeMillis,
            long validUntilMillis) {
        this(
                orderId,
                orderFingerprint,
                origin,
                terms,
                outcome,
                approvedQuantity,
                results,
                Assessment.NONE,
                versions,
                eventTimeMillis,
                validUntilMillis);
    }

    /** The first check in listed order that did not pass; null where all did. */
    public @Nullable CheckResult firstVeto() {
        for (CheckResult result : results) {
            if (!result.passed()) {
                return result;
            }
        }
        return null;
    }

    /** Name of the first veto, or {@link #NO_VETO}. */
    public String reason() {
        CheckResult veto = firstVeto();
        return veto == null ? NO_VETO : veto.code().name();
    }

    public boolean isApproved() {
        return outcome == Outcome.APPROVED;
    }
}
