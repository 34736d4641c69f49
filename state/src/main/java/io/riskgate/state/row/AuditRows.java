package io.riskgate.state.row;

import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.audit.AuditTree;
import io.riskgate.enforcement.audit.InputRun;
import io.riskgate.enforcement.audit.Sha256Hash;
import io.riskgate.state.avro.AuditHeadRow;
import io.riskgate.state.avro.AuditTreeRow;
import io.riskgate.state.avro.RunRow;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Where a partition's audit chain and the tree over it stand. */
public final class AuditRows {
    private AuditRows() {}

    public static AuditHeadRow toRow(AuditHead head) {
        List<RunRow> runs = new ArrayList<>(head.pendingInputs().size());
        for (InputRun run : head.pendingInputs()) {
            runs.add(new RunRow(run.topic(), run.count()));
        }
        return new AuditHeadRow(head.nextSequence(), ByteBuffer.wrap(head.lastHash()), runs);
    }

    public static AuditHead toCore(AuditHeadRow row) {
        List<InputRun> runs = new ArrayList<>(row.getPendingInputs().size());
        for (RunRow run : row.getPendingInputs()) {
            runs.add(new InputRun(run.getTopic(), run.getCount()));
        }
        byte[] hash = new byte[row.getLastHash().remaining()];
        row.getLastHash().duplicate().get(hash);
        return new AuditHead(row.getNextSequence(), hash, runs);
    }

    public static AuditTreeRow toRow(AuditTree tree) {
        List<ByteBuffer> subtrees = new ArrayList<>(tree.subtrees().size());
        for (Sha256Hash subtree : tree.subtrees()) {
            subtrees.add(ByteBuffer.wrap(subtree.bytes()));
        }
        return new AuditTreeRow(
                tree.recordCount(), subtrees, ByteBuffer.wrap(tree.rowSum().bytes()));
    }

    public static AuditTree toCore(AuditTreeRow row) {
        List<Sha256Hash> subtrees = new ArrayList<>(row.getSubtrees().size());
        for (ByteBuffer subtree : row.getSubtrees()) {
            subtrees.add(hash(subtree));
        }
        return new AuditTree(row.getRecordCount(), subtrees, hash(row.getRowSum()));
    }

    private static Sha256Hash hash(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return Sha256Hash.of(bytes);
    }
}
