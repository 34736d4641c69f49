package io.riskgate.testkit.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A read_committed reader of all topics of an engine from their beginning, which can tell when the engine has nothing
 * left to do. Owned by one thread.
 */
public final class TopicLog implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(10);

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final List<LogRecord> records = new ArrayList<>();
    private final Map<TopicPartition, Long> newestOffsets = new HashMap<>();

    public TopicLog(String bootstrapServers, Admin admin, Collection<String> topics) {
        this.admin = admin;
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        for (String topic : topics) {
            consumer.partitionsFor(topic).forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Takes what has been committed since the last call. */
    public void poll() {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            newestOffsets.put(new TopicPartition(record.topic(), record.partition()), record.offset());
            records.add(
                    new LogRecord(record.topic(), record.partition(), record.offset(), record.key(), record.value()));
        }
    }

    /**
     * Reads until the group has taken every record of its inputs and no transaction is open.
     *
     * <p>The order of looking matters: first what the group has committed, then every topic to its very end, open
     * transactions included. An input committed at the first look has its outputs in the topics at the second.
     *
     * @throws IllegalStateException if that is not so in time
     */
    public void awaitQuiet(String group, Collection<String> inputs, Duration wait) {
        long deadlineNanos = System.nanoTime() + wait.toNanos();
        Map<TopicPartition, Long> behind;
        do {
            Map<TopicPartition, Long> taken = committedOffsets(group);
            readToEnd(deadlineNanos);
            behind = behind(inputs, taken);
            if (behind.isEmpty()) {
                return;
            }
        } while (System.nanoTime() < deadlineNanos);
        throw new IllegalStateException("after " + wait + " the group " + group + " has not taken all of " + behind);
    }

    private Map<TopicPartition, Long> behind(Collection<String> inputs, Map<TopicPartition, Long> taken) {
        return newestOffsets.entrySet().stream()
                .filter(entry -> inputs.contains(entry.getKey().topic()))
                .filter(entry -> taken.getOrDefault(entry.getKey(), 0L) <= entry.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void readToEnd(long deadlineNanos) {
        Map<TopicPartition, Long> ends = endOffsets();
        while (!partitions.stream().allMatch(partition -> consumer.position(partition) >= end(ends, partition))) {
            poll();
            if (System.nanoTime() > deadlineNanos) {
                throw new IllegalStateException("a transaction has stayed open too long: topics end at " + ends);
            }
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }

    private Map<TopicPartition, Long> committedOffsets(String group) {
        Map<TopicPartition, OffsetAndMetadata> offsets = get(() -> admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        Map<TopicPartition, Long> taken = new HashMap<>();
        offsets.forEach((partition, offset) -> {
            if (offset != null) {
                taken.put(partition, offset.offset());
            }
        });
        return taken;
    }

    private Map<TopicPartition, Long> endOffsets() {
        Map<TopicPartition, OffsetSpec> wanted =
                partitions.stream().collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(() -> admin.listOffsets(wanted).all().get())
                .forEach((partition, info) -> ends.put(partition, info.offset()));
        return ends;
    }

    private static <T> T get(Answering<T> answering) {
        try {
            return answering.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private interface Answering<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    /** How many records have been read so far. */
    public int recordCount() {
        return records.size();
    }

    /** Records read so far, from one of them on. */
    public List<LogRecord> recordsFrom(int index) {
        return List.copyOf(records.subList(index, records.size()));
    }

    /** Everything read so far. */
    public RunLog toRunLog() {
        return new RunLog(records);
    }

    /** Everything read so far, and what an application's changelogs hold by now. */
    public RunLog withChangelogs(String bootstrapServers, String application, Duration wait) {
        List<String> changelogs = get(() -> admin.listTopics().names().get()).stream()
                .filter(name -> name.startsWith(application + "-") && name.endsWith("-changelog"))
                .toList();
        List<LogRecord> all = new ArrayList<>(records);
        try (var log = new TopicLog(bootstrapServers, admin, changelogs)) {
            log.readToEnd(System.nanoTime() + wait.toNanos());
            all.addAll(log.records);
        }
        return new RunLog(all);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
