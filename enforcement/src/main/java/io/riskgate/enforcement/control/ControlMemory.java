package io.riskgate.enforcement.control;

import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.signing.KeyRing;
import org.jspecify.annotations.Nullable;

/** What the control flow remembers from one input to the next. */
public interface ControlMemory {
    /** Version of the newest change; zero before the first. */
    long version();

    void setVersion(long version);

    /** Version of the newest halt or resume; zero before the first. */
    long killSequence();

    void setKillSequence(long version);

    /** Whose keys count; {@link KeyRing#NONE} before the first ring. */
    KeyRing keyRing();

    void setKeyRing(KeyRingReplaced replaced);

    /** Keeps the newest limits of each portfolio, also for whoever adds portfolios up. */
    void setLimits(LimitsActivated activated);

    /** The newest limits of a portfolio, or of the firm under its name; null where it has none yet. */
    @Nullable
    LimitsActivated activeLimits(String portfolioId);

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
