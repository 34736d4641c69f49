package io.riskgate.app.service;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/**
 * How much of its changelogs an engine has still to read before its tasks take inputs. Safe for use by several threads.
 */
final class RestoreProgress implements StateRestoreListener {
    private final Map<String, Restoring> restoring = new HashMap<>();
    private long restoredPartitions;

    private record Restoring(long doneRecords, long allRecords) {}

    @Override
    public synchronized void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        restoring.put(changelog.toString(), new Restoring(0, Math.max(0, end - start)));
    }

    @Override
    public synchronized void onBatchRestored(TopicPartition changelog, String store, long offset, long records) {
        restoring.computeIfPresent(
                changelog.toString(),
                (unused, before) -> new Restoring(before.doneRecords() + records, before.allRecords()));
    }

    @Override
    public synchronized void onRestoreEnd(TopicPartition changelog, String store, long records) {
        if (restoring.remove(changelog.toString()) != null) {
            restoredPartitions++;
        }
    }

    @Override
    public synchronized void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        restoring.remove(changelog.toString());
    }

    /** For people. */
    synchronized String text() {
        if (restoring.isEmpty()) {
            return restoredPartitions + " store partitions restored, none under way";
        }
        long done =
                restoring.values().stream().mapToLong(Restoring::doneRecords).sum();
        long all = restoring.values().stream().mapToLong(Restoring::allRecords).sum();
        return restoring.size() + " store partitions under way: " + done + " of " + all + " changelog records";
    }
}
