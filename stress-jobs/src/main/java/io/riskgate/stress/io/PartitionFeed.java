package io.riskgate.stress.io;

import io.riskgate.stress.nightly.RunProgress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The records of one partition of several topics, each topic in its own order, up to a cut.
 *
 * <p>A topic that is far ahead of the others is paused, so that memory does not grow with the log.
 */
final class PartitionFeed {
    private static final int BUFFERED_MAX = 20_000;
    private static final Duration POLL = Duration.ofMillis(200);

    /** Ninety seconds: the transaction of a job that died hangs for sixty, and ten more until the broker looks. */
    private static final int EMPTY_POLLS_MAX = 450;

    private final Consumer<byte[], byte[]> consumer;
    private final LogCut cut;
    private final int partition;
    private final RunProgress progress;
    private final TreeMap<String, Deque<ConsumerRecord<byte[], byte[]>>> buffers = new TreeMap<>();

    PartitionFeed(
            Consumer<byte[], byte[]> consumer, LogCut cut, int partition, List<String> topics, RunProgress progress) {
        this.consumer = consumer;
        this.cut = cut;
        this.partition = partition;
        this.progress = progress;
        List<TopicPartition> assigned = new ArrayList<>();
        for (String topic : topics) {
            buffers.put(topic, new ArrayDeque<>());
            assigned.add(new TopicPartition(topic, partition));
        }
        consumer.assign(assigned);
        consumer.seekToBeginning(assigned);
    }

    /** The next record of a topic, or null where its cut is reached. */
    @Nullable
    ConsumerRecord<byte[], byte[]> next(String topic) {
        Deque<ConsumerRecord<byte[], byte[]>> buffer = buffers.getOrDefault(topic, new ArrayDeque<>());
        int emptyPolls = 0;
        while (buffer.isEmpty() && !isDone(topic)) {
            emptyPolls = poll(topic) == 0 ? emptyPolls + 1 : 0;
            if (emptyPolls > EMPTY_POLLS_MAX) {
                throw new IllegalStateException("nothing more came of " + topic + "-" + partition
                        + " before its cut at " + cut.end(topic, partition) + "; is a broker down?");
            }
        }
        progress.advance(buffer.isEmpty() ? 0 : 1);
        return buffer.poll();
    }

    private boolean isDone(String topic) {
        return !buffers.containsKey(topic)
                || consumer.position(new TopicPartition(topic, partition)) >= cut.end(topic, partition);
    }

    private int poll(String wanted) {
        List<TopicPartition> waiting = new ArrayList<>();
        List<TopicPartition> wantedNow = new ArrayList<>();
        buffers.forEach((topic, buffer) -> {
            boolean isFull = buffer.size() > BUFFERED_MAX && !topic.equals(wanted);
            (isFull || isDone(topic) ? waiting : wantedNow).add(new TopicPartition(topic, partition));
        });
        consumer.pause(waiting);
        consumer.resume(wantedNow);
        int taken = 0;
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            taken++;
            if (record.offset() < cut.end(record.topic(), partition)) {
                buffers.getOrDefault(record.topic(), new ArrayDeque<>()).add(record);
            }
        }
        return taken;
    }
}
