package io.riskgate.app.cluster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Kafka's own settings for a small, single-node, loopback-only broker that is also its controller.
 *
 * <p>Records here carry event time, often decades old. Retention and segment rolling follow record timestamps, so both are
 * set beyond any history: with the defaults a replay of 24 years would roll a segment for each week and delete it at once.
 */
final class BrokerConfiguration {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String BROKER_LISTENER = "PLAINTEXT";
    private static final String CENTURY_MILLIS = "3155760000000";

    private BrokerConfiguration() {}

    static Map<String, String> of(Path dataDirectory, int brokerPort, int controllerPort) {
        var settings = new HashMap<String, String>();
        settings.putAll(identity(dataDirectory, brokerPort, controllerPort));
        settings.putAll(singleReplica());
        settings.putAll(unlimitedHistory());
        settings.putAll(smallFootprint());
        settings.putAll(promptRecovery());
        return settings;
    }

    private static Map<String, String> identity(Path dataDirectory, int brokerPort, int controllerPort) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE_ID),
                "log.dirs",
                dataDirectory.toString(),
                "listeners",
                BROKER_LISTENER + "://" + LoopbackPorts.HOST + ":" + brokerPort + "," + CONTROLLER_LISTENER + "://"
                        + LoopbackPorts.HOST + ":" + controllerPort,
                "inter.broker.listener.name",
                BROKER_LISTENER,
                "controller.listener.names",
                CONTROLLER_LISTENER,
                "listener.security.protocol.map",
                BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT",
                "controller.quorum.voters",
                NODE_ID + "@" + LoopbackPorts.HOST + ":" + controllerPort,
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> singleReplica() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> unlimitedHistory() {
        return Map.of("log.retention.ms", "-1", "log.retention.bytes", "-1", "log.roll.ms", CENTURY_MILLIS);
    }

    private static Map<String, String> smallFootprint() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "2",
                "num.replica.fetchers", "1",
                "background.threads", "2",
                "group.coordinator.threads", "1",
                "share.coordinator.threads", "1",
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.index.size.max.bytes", "2097152");
    }

    /** After a kill the controller lets the broker back in only when its old session has run out, hence the short session. */
    private static Map<String, String> promptRecovery() {
        return Map.of(
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "1000",
                "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }
}
