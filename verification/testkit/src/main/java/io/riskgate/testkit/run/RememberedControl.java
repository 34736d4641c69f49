package io.riskgate.testkit.run;

import io.riskgate.enforcement.control.ControlMemory;
import io.riskgate.enforcement.control.PendingResume;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.signing.KeyRing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the control flow remembers, in memory. */
public final class RememberedControl implements ControlMemory {
    private final Map<HaltScope, PendingResume> pending = new HashMap<>();
    private final Map<String, LimitsSubmitted> proposed = new HashMap<>();
    private final Map<String, LimitsActivated> active = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private long version;
    private long killSequence;
    private KeyRing keyRing = KeyRing.NONE;

    @Override
    public long version() {
        return version;
    }

    @Override
    public void setVersion(long newVersion) {
        version = newVersion;
    }

    @Override
    public long killSequence() {
        return killSequence;
    }

    @Override
    public void setKillSequence(long newSequence) {
        killSequence = newSequence;
    }

    @Override
    public KeyRing keyRing() {
        return keyRing;
    }

    @Override
    public void setKeyRing(KeyRingReplaced replaced) {
        keyRing = replaced.ring();
    }

    @Override
    public void setLimits(LimitsActivated activated) {
        active.put(activated.limits().portfolioId(), activated);
    }

    @Override
    public @Nullable LimitsActivated activeLimits(String portfolioId) {
        return active.get(portfolioId);
    }

    @Override
    public @Nullable PendingResume pendingResume(HaltScope scope) {
        return pending.get(scope);
    }

    @Override
    public void setPendingResume(PendingResume resume) {
        pending.put(resume.scope(), resume);
    }

    @Override
    public void clearPendingResume(HaltScope scope) {
        pending.remove(scope);
    }

    @Override
    public @Nullable LimitsSubmitted proposedLimits(String portfolioId) {
        return proposed.get(portfolioId);
    }

    @Override
    public void setProposedLimits(LimitsSubmitted proposal) {
        proposed.put(proposal.limits().portfolioId(), proposal);
    }

    @Override
    public void clearProposedLimits(String portfolioId) {
        proposed.remove(portfolioId);
    }

    @Override
    public boolean isUsed(String commandId) {
        return used.contains(commandId);
    }

    @Override
    public void markUsed(String commandId, long eventTimeMillis) {
        used.add(commandId);
    }
}
