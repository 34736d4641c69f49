package io.riskgate.enforcement;

import io.riskgate.enforcement.decision.Decision;
import org.jspecify.annotations.Nullable;

/** What a partition remembers of the past beyond its live books: answers given and fills folded. */
public interface PartitionMemory {
    /** The answer that an order id has had, or null. */
    @Nullable
    Decision decisionOf(String orderId);

    /** The fingerprint under which an execution id has been folded, or null. */
    @Nullable
    String fingerprintOf(String executionId);
}
