package io.riskgate.stress.io;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Consumers and producers of the jobs. */
final class StressClients {
    private static final String TRANSACTIONS = "riskgate-stress-";

    private StressClients() {}

    /** Reads what is committed, without a group. */
    static KafkaConsumer<byte[], byte[]> reader(String bootstrapServers) {
        return consumer(bootstrapServers, "read_committed");
    }

    /** Tells where topics end, with what is in open transactions; reads nothing. */
    static KafkaConsumer<byte[], byte[]> endReader(String bootstrapServers) {
        return consumer(bootstrapServers, "read_uncommitted");
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, String isolation) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Writes in the transactions of one run; a second producer of the same run fences the first. */
    static KafkaProducer<byte[], byte[]> writer(String bootstrapServers, String runId) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        TRANSACTIONS + runId,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        60_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        30_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
