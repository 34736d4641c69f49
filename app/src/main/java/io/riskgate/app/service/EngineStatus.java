package io.riskgate.app.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.TreeMap;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.TaskMetadata;

/** What one engine holds just now, as JSON: its tasks, and how far each store has been restored. */
final class EngineStatus {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EngineStatus() {}

    static ObjectNode of(KafkaStreams streams, String instanceId) {
        ObjectNode status = JSON.objectNode()
                .put("instance", instanceId)
                .put("build", BuildVersion.current())
                .put("state", streams.state().name())
                .put("ready", streams.state() == KafkaStreams.State.RUNNING);
        ArrayNode tasks = status.putArray("tasks");
        streams.metadataForLocalThreads().stream()
                .sorted(Comparator.comparing(thread -> thread.threadName()))
                .forEach(thread -> {
                    thread.activeTasks().forEach(task -> add(tasks, task, "active"));
                    thread.standbyTasks().forEach(task -> add(tasks, task, "standby"));
                });
        addStores(status.putArray("stores"), streams);
        return status;
    }

    private static void add(ArrayNode tasks, TaskMetadata task, String role) {
        ObjectNode node =
                tasks.addObject().put("task", task.taskId().toString()).put("role", role);
        ArrayNode inputs = node.putArray("inputs");
        task.topicPartitions().stream()
                .map(partition -> partition.topic() + "-" + partition.partition())
                .sorted()
                .forEach(inputs::add);
    }

    private static void addStores(ArrayNode stores, KafkaStreams streams) {
        if (!streams.state().isRunningOrRebalancing()) {
            return;
        }
        new TreeMap<>(streams.allLocalStorePartitionLags())
                .forEach((store, partitions) -> new TreeMap<>(partitions)
                        .forEach((partition, lag) -> stores.addObject()
                                .put("store", store)
                                .put("partition", partition)
                                .put("restored", lag.currentOffsetPosition())
                                .put("end", lag.endOffsetPosition())));
    }
}
