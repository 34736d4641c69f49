package io.riskgate.app.replay;

import java.util.Map;
import java.util.Optional;

/** Keeps a checkpoint now and then, where history allows one. */
final class CheckpointWriter implements PartitionReplay.Watcher {
    private final int partition;
    private final Optional<CheckpointFiles> files;
    private final long records;
    private long keptSequence;

    CheckpointWriter(int partition, Optional<CheckpointFiles> files, long records) {
        this.partition = partition;
        this.files = files;
        this.records = records;
    }

    @Override
    public void rebuilding(ReplayTask task, Map<String, Long> nextOffsets) {
        if (files.isEmpty()) {
            return;
        }
        Checkpoint checkpoint = Checkpoint.of(partition, nextOffsets, task);
        if (checkpoint.head().pendingInputs().isEmpty() && checkpoint.sequence() >= keptSequence + records) {
            files.get().write(checkpoint);
            keptSequence = checkpoint.sequence();
        }
    }
}
