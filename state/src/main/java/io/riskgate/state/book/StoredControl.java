package io.riskgate.state.book;

import io.riskgate.enforcement.control.ControlMemory;
import io.riskgate.enforcement.control.PendingResume;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.row.UsedCommand;
import io.riskgate.state.store.RowKeys;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The control flow's memory, read from and written to its rows. */
public final class StoredControl implements ControlMemory {
    private final KeyValueStore<String, byte[]> rows;

    public StoredControl(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    @Override
    public long version() {
        byte[] row = rows.get(RowKeys.CONTROL_VERSION);
        return row == null ? 0 : RowCodecs.CONTROL_VERSION.decode(row);
    }

    @Override
    public void setVersion(long version) {
        rows.put(RowKeys.CONTROL_VERSION, RowCodecs.CONTROL_VERSION.encode(version));
    }

    @Override
    public long killSequence() {
        byte[] row = rows.get(RowKeys.KILL_SEQUENCE);
        return row == null ? 0 : RowCodecs.CONTROL_VERSION.decode(row);
    }

    @Override
    public void setKillSequence(long version) {
        rows.put(RowKeys.KILL_SEQUENCE, RowCodecs.CONTROL_VERSION.encode(version));
    }

    @Override
    public KeyRing keyRing() {
        byte[] row = rows.get(RowKeys.KEY_RING);
        return row == null ? KeyRing.NONE : RowCodecs.KEY_RING.decode(row).ring();
    }

    @Override
    public void setKeyRing(KeyRingReplaced replaced) {
        rows.put(RowKeys.KEY_RING, RowCodecs.KEY_RING.encode(replaced));
    }

    @Override
    public void setLimits(LimitsActivated activated) {
        rows.put(RowKeys.of(RowKeys.LIMITS, activated.limits().portfolioId()), RowCodecs.LIMITS.encode(activated));
    }

    @Override
    public @Nullable LimitsActivated activeLimits(String portfolioId) {
        byte[] row = rows.get(RowKeys.of(RowKeys.LIMITS, portfolioId));
        return row == null ? null : RowCodecs.LIMITS.decode(row);
    }

    @Override
    public @Nullable PendingResume pendingResume(HaltScope scope) {
        byte[] row = rows.get(RowKeys.scope(RowKeys.PENDING_RESUME, scope));
        return row == null ? null : RowCodecs.PENDING_RESUME.decode(row);
    }

    @Override
    public void setPendingResume(PendingResume pending) {
        rows.put(RowKeys.scope(RowKeys.PENDING_RESUME, pending.scope()), RowCodecs.PENDING_RESUME.encode(pending));
    }

    @Override
    public void clearPendingResume(HaltScope scope) {
        rows.delete(RowKeys.scope(RowKeys.PENDING_RESUME, scope));
    }

    @Override
    public @Nullable LimitsSubmitted proposedLimits(String portfolioId) {
        byte[] row = rows.get(RowKeys.of(RowKeys.PROPOSED_LIMITS, portfolioId));
        return row == null ? null : RowCodecs.PROPOSED_LIMITS.decode(row);
    }

    @Override
    public void setProposedLimits(LimitsSubmitted proposal) {
        rows.put(
                RowKeys.of(RowKeys.PROPOSED_LIMITS, proposal.limits().portfolioId()),
                RowCodecs.PROPOSED_LIMITS.encode(proposal));
    }

    @Override
    public void clearProposedLimits(String portfolioId) {
        rows.delete(RowKeys.of(RowKeys.PROPOSED_LIMITS, portfolioId));
    }

    @Override
    public boolean isUsed(String commandId) {
        return rows.get(RowKeys.of(RowKeys.USED_COMMAND, commandId)) != null;
    }

    @Override
    public void markUsed(String commandId, long eventTimeMillis) {
        rows.put(
                RowKeys.of(RowKeys.USED_COMMAND, commandId),
                RowCodecs.USED_COMMAND.encode(new UsedCommand(commandId, eventTimeMillis)));
    }
}
