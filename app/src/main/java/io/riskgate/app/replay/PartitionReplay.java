package io.riskgate.app.replay;

import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.schemas.avro.InputRun;
import io.riskgate.schemas.codec.AuditCodec.AuditLink;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes one partition through its history again.
 *
 * <p>Each audit record tells which inputs were folded since the one before, and where books were rebuilt after a
 * restart; what the same inputs give now is compared with what was recorded, byte for byte. Owned by one thread.
 */
public final class PartitionReplay {
    private final InputLog inputs;
    private final ReplayTask task;
    private final Consumer<RecordedInput> taken;
    private long inputCount;
    private String newestBuild = "";

    /**
     * A replay of the inputs from their beginning, or from where the task's rows were kept.
     *
     * @param taken told of every input before it is folded
     */
    public PartitionReplay(InputLog inputs, ReplayTask task, Consumer<RecordedInput> taken) {
        this.inputs = inputs;
        this.task = task;
        this.taken = taken;
    }

    /**
     * Folds what the recorded link says was folded, and returns the audit record that comes of it.
     *
     * @return null where nothing comes of it, or something that was not recorded came before
     */
    public byte @Nullable [] follow(AuditLink recorded) {
        String build = recorded.body().getBuild();
        newestBuild = build;
        if (!task.isStarted()) {
            task.start(build);
        }
        for (InputRun run : recorded.body().getInputs()) {
            if (task.hasAudit()) {
                return null;
            }
            for (long i = 0; i < run.getCount(); i++) {
                fold(run.getTopic(), build);
            }
        }
        return task.nextAudit();
    }

    /** Folds inputs that were taken after the newest record, so that the rows stand where the engine's did. */
    public void foldPending(List<io.riskgate.enforcement.audit.InputRun> pending) {
        for (io.riskgate.enforcement.audit.InputRun run : pending) {
            for (long i = 0; i < run.count(); i++) {
                fold(run.topic(), newestBuild);
            }
        }
    }

    private void fold(String topic, String build) {
        if (topic.equals(AuditChain.REBUILD)) {
            task.start(build);
            return;
        }
        RecordedInput input = inputs.next(topic);
        if (input == null) {
            throw new IncompleteHistory("the audit says that one more record of " + topic
                    + " was taken, but the topic ends; its retention must be unlimited");
        }
        inputCount++;
        taken.accept(input);
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
