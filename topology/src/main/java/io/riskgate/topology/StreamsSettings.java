package io.riskgate.topology;

import io.riskgate.schemas.header.EventHeaders;
import io.riskgate.state.rocksdb.SharedRocksMemory;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The Streams configuration of an engine. Set explicitly, because several defaults hurt a decision path: a linger of
 * 100 ms, a record cache, a session timeout of 45 s.
 *
 * @param applicationId name of the consumer group, the transactions and the internal topics; never changes on upgrade
 * @param instanceId name of this engine within the group; the same after a restart
 * @param threads stream threads of this engine
 * @param commitMillis how often decisions become visible to read_committed readers
 * @param standbyCount copies of each task's state kept warm on other engines
 * @param rocksBudgetBytes memory of all RocksDB stores of the process together
 */
public record StreamsSettings(
        String applicationId,
        String instanceId,
        String bootstrapServers,
        Path stateDirectory,
        int threads,
        long commitMillis,
        int standbyCount,
        long rocksBudgetBytes) {

    public Properties toProperties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, instanceId);
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitMillis);
        properties.put(StreamsConfig.POLL_MS_CONFIG, Math.max(1, Math.min(commitMillis, 100)));
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, standbyCount);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
        properties.put(SharedRocksMemory.BUDGET_BYTES, Long.toString(rocksBudgetBytes));
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        putClients(properties);
        return properties;
    }

    private void putClients(Properties properties) {
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.INTERCEPTOR_CLASSES_CONFIG), EventHeaders.class.getName());
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instanceId);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 100);
        properties.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG), 64 * 1024 * 1024);
    }
}
