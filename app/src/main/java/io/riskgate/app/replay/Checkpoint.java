package io.riskgate.app.replay;

import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.audit.RowDigest;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import io.riskgate.state.store.Stores;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All rows of a partition at a point of its history where its books were rebuilt from them, so that a replay may begin
 * there and still give the same bits.
 *
 * @param nextOffsets offset of the next record of each topic, the audit included
 * @param rows values by store and key
 */
public record Checkpoint(
        int partition, SortedMap<String, Long> nextOffsets, SortedMap<String, SortedMap<String, byte[]>> rows) {

    /** What a task holds now. */
    static Checkpoint of(int partition, Map<String, Long> nextOffsets, ReplayTask task) {
        SortedMap<String, SortedMap<String, byte[]>> rows = new TreeMap<>();
        task.stores().forEach((store, held) -> {
            SortedMap<String, byte[]> copy = new TreeMap<>();
            held.forEach(copy::put);
            rows.put(store, copy);
        });
        return new Checkpoint(partition, new TreeMap<>(nextOffsets), rows);
    }

    /** Where the chain stands. */
    public AuditHead head() {
        return RowCodecs.AUDIT_HEAD.decode(headRow(RowKeys.HEAD));
    }

    /** Sequence of the newest audit record before this point. */
    public long sequence() {
        return head().nextSequence() - 1;
    }

    private byte[] headRow(String key) {
        byte[] row = rows.getOrDefault(Stores.AUDIT_HEAD_ROWS, new TreeMap<>()).get(key);
        if (row == null) {
            throw new IllegalArgumentException("the checkpoint of partition " + partition + " has no row " + key);
        }
        return row;
    }

    /** Whether the rows are those that the engine's own sum over them says. */
    public boolean isIntact() {
        RowDigest digest = new RowDigest(Sha256Hash.ZERO);
        rows.forEach((store, held) -> {
            if (!store.equals(Stores.AUDIT_HEAD_ROWS)) {
                held.forEach((key, value) -> digest.add(store, key, value));
            }
        });
        return digest.sum().equals(rowSum());
    }

    /** The engine's own sum over the rows. */
    Sha256Hash rowSum() {
        return RowCodecs.AUDIT_TREE.decode(headRow(RowKeys.TREE)).rowSum();
    }

    /** Puts the rows into a task that has not been started. */
    void into(ReplayTask task) {
        rows.forEach(
                (store, held) -> held.forEach((key, value) -> task.rows(store).put(key, value)));
    }
}
