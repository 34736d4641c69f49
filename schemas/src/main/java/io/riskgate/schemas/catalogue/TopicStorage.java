package io.riskgate.schemas.catalogue;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How a topic lies on the brokers.
 *
 * @param domain topics of one domain have the same partition count, because one task reads them together
 * @param partitionCount at least 1
 * @param retention how long records are kept after they were written; empty = for ever
 * @param cleanup {@code delete} or {@code compact}
 * @param config further topic settings under Kafka's names
 */
public record TopicStorage(
        String domain, int partitionCount, Optional<Duration> retention, String cleanup, Map<String, String> config) {

    private static final long FOR_EVER = -1;

    public TopicStorage {
        if (partitionCount < 1) {
            throw new IllegalArgumentException(
                    "domain " + domain + " must have at least 1 partition, got " + partitionCount);
        }
        config = Map.copyOf(config);
    }

    /** The topic settings to set on a cluster with this replication factor, ordered by name. */
    public SortedMap<String, String> configFor(short replication) {
        var settings = new TreeMap<>(config);
        settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, cleanup);
        settings.put(
                TopicConfig.RETENTION_MS_CONFIG,
                String.valueOf(retention.map(Duration::toMillis).orElse(FOR_EVER)));
        // With more replicas in sync demanded than exist, no producer could write.
        settings.computeIfPresent(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                (key, wanted) -> String.valueOf(Math.min(Integer.parseInt(wanted), replication)));
        return settings;
    }
}
