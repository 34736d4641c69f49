package io.riskgate.app.lag;

import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Measures the lag of the engines' group from outside: committed offsets against ends, and the age of the first record
 * in between. Works for a group without members, which is when it matters most.
 */
public final class InputLag implements AutoCloseable {
    private static final int ANSWER_SECONDS = 10;
    private static final Duration READ = Duration.ofMillis(300);

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> probe;
    private final String group;

    public InputLag(String bootstrapServers, String group) {
        this.group = group;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_SECONDS * 1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                ANSWER_SECONDS * 1_000 / 2));
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "lag-probe");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1_000);
        this.probe = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Lag per public input topic that the group has ever read, ordered by name. */
    public List<TopicLag> measure() throws InterruptedException {
        Map<TopicPartition, Long> committed = committedInputs();
        Map<TopicPartition, Long> ends = probe.endOffsets(committed.keySet());
        Map<String, TopicLag> byTopic = new TreeMap<>();
        committed.forEach((partition, offset) -> {
            long end = ends.getOrDefault(partition, offset);
            long behind = Math.max(0, end - offset);
            double seconds = behind == 0 ? 0 : ageSeconds(partition, offset);
            byTopic.merge(
                    partition.topic(),
                    new TopicLag(partition.topic(), seconds == 0 ? 0 : behind, seconds, end),
                    (a, b) -> new TopicLag(
                            a.topic(),
                            a.recordsBehind() + b.recordsBehind(),
                            Math.max(a.secondsBehind(), b.secondsBehind()),
                            a.recordsTotal() + b.recordsTotal()));
        });
        return new ArrayList<>(byTopic.values());
    }

    private Map<TopicPartition, Long> committedInputs() throws InterruptedException {
        var inputs =
                TopicCatalogue.load().live().stream().map(TopicContract::name).toList();
        try {
            Map<TopicPartition, OffsetAndMetadata> all = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, Long> committed = new HashMap<>();
            all.forEach((partition, offset) -> {
                if (offset != null && inputs.contains(partition.topic())) {
                    committed.put(partition, offset.offset());
                }
            });
            return committed;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "the brokers did not say what group " + group + " has read: " + e.getMessage(), e);
        }
    }

    /** Age of the first record at or after an offset; 0 where only markers of transactions follow. */
    private double ageSeconds(TopicPartition partition, long offset) {
        probe.assign(List.of(partition));
        probe.seek(partition, offset);
        for (ConsumerRecord<byte[], byte[]> record : probe.poll(READ)) {
            return Math.max(0.001, (System.currentTimeMillis() - record.timestamp()) / 1_000.0);
        }
        return 0;
    }

    @Override
    public void close() {
        probe.close();
        admin.close(Duration.ofSeconds(2));
    }
}
