package io.riskgate.app.replay.log;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * One partition of several topics, read committed and without a consumer group, up to where the topics ended when it
 * was opened. Topics that are not asked for are paused, so that memory stays bounded. Owned by one thread.
 */
public final class PartitionLog implements InputLog, AutoCloseable {
    private static final int BUFFERED_MAX = 20_000;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE_MAX = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<String, Source> sources = new TreeMap<>();

    /** One topic's partition, and what has been read ahead of it. */
    private static final class Source {
        private final TopicPartition partition;
        private final Deque<RecordedInput> buffer = new ArrayDeque<>();
        private long endOffset;
        private boolean paused;

        Source(TopicPartition partition) {
            this.partition = partition;
        }
    }

    /**
     * Opens the log.
     *
     * @param offsets where to begin, by topic; a topic that is not named begins with its oldest record
     */
    public PartitionLog(
            Map<String, Object> connection, int partition, Collection<String> topics, Map<String, Long> offsets) {
        consumer = consumer(connection);
        for (String topic : topics) {
            sources.put(topic, new Source(new TopicPartition(topic, partition)));
        }
        List<TopicPartition> partitions =
                sources.values().stream().map(source -> source.partition).toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        offsets.forEach((topic, offset) -> {
            if (sources.containsKey(topic)) {
                consumer.seek(new TopicPartition(topic, partition), offset);
            }
        });
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        sources.values().forEach(source -> source.endOffset = ends.getOrDefault(source.partition, 0L));
    }

    /** A consumer of bytes that joins no group and commits nothing. */
    public static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> connection) {
        Properties properties = new Properties();
        properties.putAll(connection);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public @Nullable RecordedInput next(String topic) {
        Source source = sources.get(topic);
        if (source == null) {
            throw new IncompleteHistory("the audit speaks of " + topic + ", which this cluster does not have");
        }
        long deadlineNanos = System.nanoTime() + SILENCE_MAX.toNanos();
        while (source.buffer.isEmpty() && consumer.position(source.partition) < source.endOffset) {
            fill(source);
            if (System.nanoTime() > deadlineNanos) {
                throw new IncompleteHistory("nothing more of " + source.partition + " has come within " + SILENCE_MAX
                        + ", although it ends at " + source.endOffset);
            }
        }
        return source.buffer.poll();
    }

    private void fill(Source wanted) {
        for (Source source : sources.values()) {
            boolean isFull = source != wanted && source.buffer.size() >= BUFFERED_MAX;
            if (isFull && !source.paused) {
                consumer.pause(List.of(source.partition));
            } else if (!isFull && source.paused) {
                consumer.resume(List.of(source.partition));
            }
            source.paused = isFull;
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            Source source = sources.get(record.topic());
            if (source != null && record.offset() < source.endOffset) {
                source.buffer.add(new RecordedInput(
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.timestamp(),
                        record.key(),
                        record.value()));
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
