package io.riskgate.app.cli.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the brokers keep for the engines of one installation. */
final class GroupState implements AutoCloseable {
    private static final int ANSWER_SECONDS = 10;

    private final String bootstrapServers;
    private final String applicationId;
    private final Admin admin;

    GroupState(String bootstrapServers, String applicationId) {
        this.bootstrapServers = bootstrapServers;
        this.applicationId = applicationId;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 1_000,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_SECONDS * 500));
    }

    /** Engines that the brokers take for running; a static member's id is the engine's with the thread behind it. */
    Set<String> members() throws InterruptedException {
        return answer(admin.describeConsumerGroups(List.of(applicationId)).all())
                .map(groups -> groups.values().stream()
                        .flatMap(group -> group.members().stream())
                        .map(MemberDescription::groupInstanceId)
                        .flatMap(Optional::stream)
                        .map(id -> id.replaceFirst("-\\d+$", ""))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    int committedPartitions() throws InterruptedException {
        return answer(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata())
                .map(Map::size)
                .orElse(0);
    }

    /** Changelogs and whatever else begins with the installation's name. */
    List<String> internalTopics() throws InterruptedException {
        return answer(admin.listTopics().names()).orElse(Set.of()).stream()
                .filter(topic -> topic.startsWith(applicationId + "-"))
                .sorted()
                .toList();
    }

    private <T> Optional<T> answer(KafkaFuture<T> asked) throws InterruptedException {
        try {
            return Optional.of(asked.get(ANSWER_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Optional.empty();
            }
            throw new IllegalStateException("the brokers at " + bootstrapServers + " refuse: " + e.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IllegalStateException("no broker answers at " + bootstrapServers, e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
