package io.riskgate.enforcement.control;

import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.HaltScope;
import org.jspecify.annotations.Nullable;

/** What the control flow remembers from one input to the next. */
public interface ControlMemory {
    /** Version of the newest change; zero before the first. */
    long version();

    void setVersion(long version);

    @Nullable
    PendingResume pendingResume(HaltScope scope);

    void setPendingResume(PendingResume pending);

    void clearPendingResume(HaltScope scope);

    /** The limits of a portfolio that wait for a second person; null where none do. */
    @Nullable
    LimitsSubmitted proposedLimits(String portfolioId);

    void setProposedLimits(LimitsSubmitted proposal);

    void clearProposedLimits(String portfolioId);

    boolean isUsed(String commandId);

    void markUsed(String commandId, long eventTimeMillis);
}
