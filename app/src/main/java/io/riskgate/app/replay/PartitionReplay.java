package io.riskgate.app.replay;

import io.riskgate.app.replay.log.IncompleteHistory;
import io.riskgate.app.replay.log.InputLog;
import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.enforcement.audit.InputRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes one partition through its history again.
 *
 * <p>Each audit record tells which inputs were folded since the one before, and where books were rebuilt from rows;
 * what the same inputs give now is compared with what was recorded, byte for byte. Owned by one thread.
 */
public final class PartitionReplay {
    private final InputLog inputs;
    private final ReplayTask task;
    private final Watcher watcher;
    private final Map<String, Long> nextOffsets = new TreeMap<>();
    private long inputCount;
    private String newestBuild = "";

    /** Looks on while a partition is replayed. */
    public interface Watcher {
        /** Looks at nothing. */
        Watcher NONE = new Watcher() {};

        /** An input is about to be folded. */
        default void taking(RecordedInput input) {}

        /** The processor is about to be started on the rows as they stand, at first or because books were rebuilt. */
        default void starting(String build) {}

        /**
         * Books are about to be rebuilt from the rows as they stand, between two audit records.
         *
         * @param nextOffsets by topic, where to go on reading; of the audit topic the newest record's own offset
         */
        default void rebuilding(ReplayTask task, Map<String, Long> nextOffsets) {}
    }

    public PartitionReplay(InputLog inputs, ReplayTask task, Watcher watcher) {
        this.inputs = inputs;
        this.task = task;
        this.watcher = watcher;
    }

    /** Puts the task where a checkpoint was taken; the next record to follow is the one after it. */
    public void beginAt(Checkpoint checkpoint) {
        checkpoint.into(task);
        nextOffsets.putAll(checkpoint.nextOffsets());
    }

    /**
     * Folds what the recorded link says was folded, and returns the audit record that comes of it.
     *
     * @param auditOffset where the link stands in its topic
     * @return null where nothing comes of it, or something that was not recorded came before
     */
    public byte @Nullable [] follow(AuditLink recorded, long auditOffset) {
        newestBuild = recorded.body().getBuild();
        List<io.riskgate.schemas.avro.InputRun> runs = recorded.body().getInputs();
        boolean beginsWithRebuild = !runs.isEmpty() && runs.get(0).getTopic().equals(AuditChain.REBUILD);
        if (beginsWithRebuild && task.isStarted() && !task.hasAudit()) {
            watcher.rebuilding(task, nextOffsets);
        } else if (!beginsWithRebuild && !task.isStarted()) {
            start();
        }
        for (io.riskgate.schemas.avro.InputRun run : runs) {
            if (task.hasAudit()) {
                return null;
            }
            fold(run.getTopic(), run.getCount());
        }
        nextOffsets.put(Topics.AUDIT, auditOffset);
        return task.nextAudit();
    }

    /** Folds inputs that were taken after the newest record, so that the rows stand where the engine's did. */
    public void foldPending(List<InputRun> pending) {
        pending.forEach(run -> fold(run.topic(), run.count()));
    }

    private void start() {
        watcher.starting(newestBuild);
        task.start(newestBuild);
    }

    private void fold(String topic, long count) {
        for (long i = 0; i < count; i++) {
            if (topic.equals(AuditChain.REBUILD)) {
                start();
            } else {
                fold(topic);
            }
        }
    }

    private void fold(String topic) {
        RecordedInput input = inputs.next(topic);
        if (input == null) {
            throw new IncompleteHistory("the audit says that one more record of " + topic
                    + " was taken, but the topic ends; its retention must be unlimited");
        }
        inputCount++;
        nextOffsets.put(topic, input.offset() + 1);
        watcher.taking(input);
        task.take(input);
    }

    /** Inputs folded so far. */
    public long inputCount() {
        return inputCount;
    }

    public ReplayTask task() {
        return task;
    }
}
