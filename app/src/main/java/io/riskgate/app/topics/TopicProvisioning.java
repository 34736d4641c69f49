package io.riskgate.app.topics;

import io.riskgate.app.topics.TopicChange.Kind;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics of a cluster like the catalogue; may be repeated and run by several processes at once. */
public final class TopicProvisioning {

    private static final short REPLICATION_DEFAULT = 3;
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private TopicProvisioning() {}

    /**
     * Creates what is missing and sets what is different; deletes nothing, and returns when the brokers show it.
     *
     * @return what was changed
     * @throws TopicConflict before anything is changed, where partitions or replicas differ
     */
    public static TopicPlan apply(Admin admin, TopicCatalogue catalogue, short replication) {
        var plan = TopicPlan.of(admin, catalogue, replication);
        if (!plan.conflicts().isEmpty()) {
            throw new TopicConflict(plan.conflicts());
        }
        create(admin, catalogue, replication, namesOf(plan, Kind.CREATE));
        alter(admin, plan);
        awaitVisible(admin, catalogue, replication);
        return plan;
    }

    /** Three copies, or as many as the cluster has brokers. */
    public static short replicationFor(Admin admin) {
        var brokers =
                AdminAnswer.of("describe the cluster", admin.describeCluster().nodes());
        return (short) Math.min(REPLICATION_DEFAULT, brokers.size());
    }

    private static void create(Admin admin, TopicCatalogue catalogue, short replication, List<String> names) {
        var topics = names.stream()
                .map(catalogue::topic)
                .map(contract -> new NewTopic(
                                contract.name(),
                                Optional.of(contract.storage().partitionCount()),
                                Optional.of(replication))
                        .configs(contract.storage().configFor(replication)))
                .toList();
        admin.createTopics(topics).values().forEach((name, answer) -> {
            if (!existedAlready(answer)) {
                AdminAnswer.of("create topic " + name, answer);
            }
        });
    }

    /** Whether another process was faster; what it made comes out of the same catalogue. */
    private static boolean existedAlready(KafkaFuture<Void> answer) {
        try {
            answer.get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof TopicExistsException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }

    /** A change reaches the brokers a moment later, and a program that starts before stops again at once. */
    private static void awaitVisible(Admin admin, TopicCatalogue catalogue, short replication) {
        long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
        var left = TopicPlan.of(admin, catalogue, replication);
        while (!left.isUpToDate()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("topics were changed, but " + VISIBLE_WITHIN.toSeconds()
                        + " s later the brokers still show " + left.changes().get(0));
            }
            pause();
            left = TopicPlan.of(admin, catalogue, replication);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for topics", e);
        }
    }

    private static void alter(Admin admin, TopicPlan plan) {
        Map<ConfigResource, Collection<AlterConfigOp>> operations = new HashMap<>();
        for (TopicChange change : plan.changes()) {
            operation(change)
                    .ifPresent(operation -> operations
                            .computeIfAbsent(
                                    new ConfigResource(ConfigResource.Type.TOPIC, change.topic()),
                                    unused -> new ArrayList<>())
                            .add(operation));
        }
        AdminAnswer.of(
                "change topic settings",
                admin.incrementalAlterConfigs(operations).all());
    }

    private static Optional<AlterConfigOp> operation(TopicChange change) {
        var entry = new ConfigEntry(change.setting(), change.wanted());
        return switch (change.kind()) {
            case SET -> Optional.of(new AlterConfigOp(entry, OpType.SET));
            case RESET -> Optional.of(new AlterConfigOp(entry, OpType.DELETE));
            case CREATE, CONFLICT -> Optional.empty();
        };
    }

    private static List<String> namesOf(TopicPlan plan, Kind kind) {
        return plan.changes().stream()
                .filter(change -> change.kind() == kind)
                .map(TopicChange::topic)
                .collect(Collectors.toList());
    }
}
