package io.riskgate.app.audit;

import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.signing.AuditHeadCodec;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed audit records and heads of a cluster. */
public final class AuditTopics {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, Object> settings;
    private final SchemaRegistry registry;

    /**
     * The audit of one cluster.
     *
     * @param connection settings of Kafka clients, the bootstrap servers at least
     */
    public AuditTopics(Map<String, Object> connection, SchemaRegistry registry) {
        this.registry = registry;
        this.settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
    }

    KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public SchemaRegistry registry() {
        return registry;
    }

    /** Partitions of a topic in order; none where the cluster has no such topic. */
    static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<PartitionInfo> infos = consumer.listTopics().getOrDefault(topic, List.of());
        return infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted((one, other) -> Integer.compare(one.partition(), other.partition()))
                .toList();
    }

    /** Numbers of the partitions that have an audit. */
    public List<Integer> partitions() {
        try (var consumer = consumer()) {
            return partitions(consumer, Topics.AUDIT).stream()
                    .map(TopicPartition::partition)
                    .toList();
        }
    }

    /** Hands over one partition's audit records up to where it ends now. */
    public void read(int partition, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        readAll(List.of(new TopicPartition(Topics.AUDIT, partition)), reader);
    }

    /** Every head that was signed, oldest first in each partition. */
    public List<SignedHead> heads() {
        List<SignedHead> heads = new ArrayList<>();
        AuditHeadCodec codec = new AuditHeadCodec(new WireFormat(registry));
        List<TopicPartition> partitions;
        try (var consumer = consumer()) {
            partitions = partitions(consumer, Topics.AUDIT_HEADS);
        }
        readAll(partitions, record -> {
            try {
                heads.add(codec.decode(record.value()));
            } catch (UnreadableRecord e) {
                throw new IllegalStateException(
                        "head " + record.partition() + "/" + record.offset() + " cannot be read: " + e.detail(), e);
            }
        });
        return heads;
    }

    private void readAll(List<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        if (partitions.isEmpty()) {
            return;
        }
        try (var consumer = consumer()) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            boolean atEnd = false;
            while (!atEnd) {
                consumer.poll(POLL).forEach(reader);
                atEnd = partitions.stream()
                        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            }
        }
    }
}
