package io.riskgate.app.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records of whole topics, without a consumer group. */
public final class TopicReader implements AutoCloseable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions = new ArrayList<>();

    private TopicReader(String bootstrapServers, List<String> topics) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        Map<String, List<PartitionInfo>> known = consumer.listTopics();
        for (String topic : topics) {
            List<PartitionInfo> infos = known.get(topic);
            if (infos == null) {
                consumer.close();
                throw new IllegalArgumentException("there is no topic '" + topic + "' at " + bootstrapServers
                        + "; 'riskgate topics plan' lists them");
            }
            infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        }
        consumer.assign(partitions);
    }

    /** A reader that starts with the oldest record. */
    public static TopicReader fromBeginning(String bootstrapServers, List<String> topics) {
        TopicReader reader = new TopicReader(bootstrapServers, topics);
        reader.consumer.seekToBeginning(reader.partitions);
        return reader;
    }

    /** A reader that starts with what is written from now on. */
    public static TopicReader fromEnd(String bootstrapServers, List<String> topics) {
        TopicReader reader = new TopicReader(bootstrapServers, topics);
        reader.consumer.seekToEnd(reader.partitions);
        reader.partitions.forEach(
                reader.consumer::position); // seeking is lazy; the end must be today's, not the first poll's
        return reader;
    }

    /** Number of partitions read. */
    public int partitionCount() {
        return partitions.size();
    }

    public Iterable<ConsumerRecord<byte[], byte[]>> poll(Duration wait) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(wait);
        return records;
    }

    /** Whether everything that was committed when asked has been read. */
    public boolean isAtEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
