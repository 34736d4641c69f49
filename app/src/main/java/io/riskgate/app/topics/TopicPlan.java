package io.riskgate.app.topics;

import io.riskgate.app.topics.TopicChange.Kind;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;

/** All differences between a cluster and the live topics of a catalogue, in the catalogue's order. */
public record TopicPlan(List<TopicChange> changes) {

    private static final String PARTITIONS = "partitions";
    private static final String REPLICATION = "replication";
    // Set and taken back by tools that move replicas between brokers, while they do.
    private static final String THROTTLE = ".throttled.replicas";

    public TopicPlan {
        changes = List.copyOf(changes);
    }

    /**
     * Looks at a cluster.
     *
     * @param replication copies that each new topic shall have
     */
    public static TopicPlan of(Admin admin, TopicCatalogue catalogue, short replication) {
        var names = catalogue.live().stream().map(TopicContract::name).toList();
        return of(ClusterTopic.read(admin, names), catalogue, replication);
    }

    static TopicPlan of(Map<String, ClusterTopic> cluster, TopicCatalogue catalogue, short replication) {
        var changes = new ArrayList<TopicChange>();
        for (TopicContract contract : catalogue.live()) {
            var topic = cluster.get(contract.name());
            if (topic == null) {
                changes.add(creation(contract, replication));
            } else {
                addConflicts(changes, contract, topic, replication);
                addSettings(changes, contract, topic);
            }
        }
        return new TopicPlan(changes);
    }

    public boolean isUpToDate() {
        return changes.isEmpty();
    }

    /** The differences that only a person can settle. */
    public List<TopicChange> conflicts() {
        return changes.stream().filter(TopicChange::isConflict).toList();
    }

    private static TopicChange creation(TopicContract contract, short replication) {
        var settings =
                new StringBuilder(contract.storage().partitionCount() + " partitions, replication " + replication);
        contract.storage()
                .configFor(replication)
                .forEach((name, value) ->
                        settings.append(", ").append(name).append('=').append(value));
        return new TopicChange(contract.name(), Kind.CREATE, "topic", TopicChange.NOTHING, settings.toString());
    }

    private static void addConflicts(
            List<TopicChange> changes, TopicContract contract, ClusterTopic topic, short replication) {
        int wanted = contract.storage().partitionCount();
        if (topic.partitionCount() != wanted) {
            changes.add(new TopicChange(
                    contract.name(), Kind.CONFLICT, PARTITIONS, "" + topic.partitionCount(), "" + wanted));
        }
        if (topic.replication() < replication) {
            changes.add(new TopicChange(
                    contract.name(), Kind.CONFLICT, REPLICATION, "" + topic.replication(), "" + replication));
        }
    }

    private static void addSettings(List<TopicChange> changes, TopicContract contract, ClusterTopic topic) {
        var wanted = contract.storage().configFor(topic.replication());
        wanted.forEach((name, value) -> {
            var now = topic.config().getOrDefault(name, TopicChange.NOTHING);
            if (!now.equals(value)) {
                changes.add(new TopicChange(contract.name(), Kind.SET, name, now, value));
            }
        });
        for (String name : new TreeSet<>(topic.overrides())) {
            if (!wanted.containsKey(name) && !name.endsWith(THROTTLE)) {
                var now = topic.config().getOrDefault(name, TopicChange.NOTHING);
                changes.add(new TopicChange(contract.name(), Kind.RESET, name, now, TopicChange.NOTHING));
            }
        }
    }
}
