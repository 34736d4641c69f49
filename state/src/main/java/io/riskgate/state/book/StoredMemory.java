package io.riskgate.state.book;

import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.state.bytes.RowCodecs;
import io.riskgate.state.store.RowKeys;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Past answers and folded executions, looked up in the rows. */
public final class StoredMemory implements PartitionMemory {
    private final KeyValueStore<String, byte[]> rows;

    public StoredMemory(KeyValueStore<String, byte[]> rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Decision decisionOf(String orderId) {
        byte[] row = rows.get(RowKeys.of(RowKeys.DECISION, orderId));
        return row == null ? null : RowCodecs.DECISION.decode(row);
    }

    @Override
    public @Nullable String fingerprintOf(String executionId) {
        byte[] row = rows.get(RowKeys.of(RowKeys.EXECUTION, executionId));
        return row == null ? null : RowCodecs.FILL.decode(row).fingerprint();
    }
}
