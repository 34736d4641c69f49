package io.riskgate.app.topics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigResource;

/**
 * A topic as it is on a cluster.
 *
 * @param replication the smallest number of replicas of its partitions
 * @param config every setting in force, wherever it comes from
 * @param overrides names of the settings that were made for this topic
 */
record ClusterTopic(int partitionCount, short replication, Map<String, String> config, Set<String> overrides) {

    /** Those of the topics that exist, by name. */
    static Map<String, ClusterTopic> read(Admin admin, Collection<String> wanted) {
        var existing = AdminAnswer.of("list topics", admin.listTopics().names()).stream()
                .filter(wanted::contains)
                .collect(Collectors.toSet());
        var descriptions =
                AdminAnswer.of("describe topics", admin.describeTopics(existing).allTopicNames());
        var resources = existing.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var configs = AdminAnswer.of(
                "describe topic settings", admin.describeConfigs(resources).all());
        var topics = new HashMap<String, ClusterTopic>();
        configs.forEach((resource, config) -> {
            var description = Objects.requireNonNull(descriptions.get(resource.name()));
            topics.put(resource.name(), of(description.partitions(), config.entries()));
        });
        return topics;
    }

    private static ClusterTopic of(List<TopicPartitionInfo> partitions, Collection<ConfigEntry> entries) {
        int replication = partitions.stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return new ClusterTopic(partitions.size(), (short) replication, values(entries), overrides(entries));
    }

    private static Map<String, String> values(Collection<ConfigEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.value() != null)
                .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }

    private static Set<String> overrides(Collection<ConfigEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG)
                .map(ConfigEntry::name)
                .collect(Collectors.toSet());
    }
}
