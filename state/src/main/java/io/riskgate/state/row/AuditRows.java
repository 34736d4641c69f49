package io.riskgate.state.row;

import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.enforcement.audit.InputRun;
import io.riskgate.state.avro.AuditHeadRow;
import io.riskgate.state.avro.RunRow;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Where a partition's audit chain stands. */
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
}
