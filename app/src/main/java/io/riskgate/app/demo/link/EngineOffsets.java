package io.riskgate.app.demo.link;

import io.riskgate.schemas.catalogue.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the engine has come by its own committed offsets: the only proof there is for inputs that get no answer. */
final class EngineOffsets implements AutoCloseable {
    private static final List<String> INPUTS =
            List.of(Topics.PRICES, Topics.LIMITS, Topics.INSTRUMENTS, Topics.COMMANDS, Topics.REVIEWS);
    private static final List<String> MULTICASTS = List.of(Topics.CONTROL, Topics.MARKET_STATE);

    private final Admin admin;
    private final String applicationId;

    EngineOffsets(String bootstrapServers, String applicationId) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        this.applicationId = applicationId;
    }

    /**
     * Whether every input has been taken and everything that came of it has reached the portfolios.
     *
     * <p>Inputs first: their offsets are committed together with what was written because of them. What the engine
     * writes ends with the mark of its transaction, which a reader may or may not count.
     */
    boolean areAtEnd() {
        try {
            return areAtEnd(INPUTS, 0) && areAtEnd(MULTICASTS, 1);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot ask for the engine's offsets: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the engine's offsets", e);
        }
    }

    private boolean areAtEnd(List<String> topics, long markCount) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> newest = new HashMap<>();
        for (TopicDescription topic :
                admin.describeTopics(topics).allTopicNames().get().values()) {
            topic.partitions()
                    .forEach(part ->
                            newest.put(new TopicPartition(topic.name(), part.partition()), OffsetSpec.latest()));
        }
        var ends = admin.listOffsets(newest).all().get();
        var committed = admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata taken = committed.get(end.getKey());
            return (taken == null ? 0 : taken.offset())
                    >= Math.max(0, end.getValue().offset() - markCount);
        });
    }

    @Override
    public void close() {
        admin.close();
    }
}
