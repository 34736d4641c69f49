package io.riskgate.app.cluster;

import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Kafka's own settings for a small, single-node, loopback-only broker that is also its controller.
 *
 * <p>Records here carry event time, often decades old. Retention and segment rolling follow record timestamps, so both
 * are set beyond any history: with the defaults a replay of 24 years would roll a segment for each week and delete it
 * at once.
 */
public final class BrokerConfiguration {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";
    private static final String BROKER_LISTENER = "PLAINTEXT";
    private static final String CENTURY_MILLIS = "3155760000000";

    private BrokerConfiguration() {}

    static Map<String, String> of(Path dataDirectory, int brokerPort, int controllerPort) {
        var settings = new HashMap<>(independentOfPlace());
        settings.putAll(identity(dataDirectory, brokerPort, controllerPort));
        settings.putAll(smallFootprint());
        return settings;
    }

    /** The part that holds for any single-node broker of ours, wherever it runs. */
    public static Map<String, String> independentOfPlace() {
        var settings = new HashMap<String, String>();
        settings.put("auto.create.topics.enable", "false");
        settings.putAll(singleReplica());
        settings.putAll(unlimitedHistory());
        settings.putAll(promptRecovery());
        return settings;
    }

    private static Map<String, String> identity(Path dataDirectory, int brokerPort, int controllerPort) {
        var brokerAddress = BROKER_LISTENER + "://" + LoopbackPorts.HOST + ":" + brokerPort;
        var controllerAddress = CONTROLLER_LISTENER + "://" + LoopbackPorts.HOST + ":" + controllerPort;
        var protocols = BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT";
        var voter = NODE_ID + "@" + LoopbackPorts.HOST + ":" + controllerPort;
        return Map.ofEntries(
                entry("process.roles", "broker,controller"),
                entry("node.id", Integer.toString(NODE_ID)),
                entry("log.dirs", dataDirectory.toString()),
                entry("listeners", brokerAddress + "," + controllerAddress),
                entry("inter.broker.listener.name", BROKER_LISTENER),
                entry("controller.listener.names", CONTROLLER_LISTENER),
                entry("listener.security.protocol.map", protocols),
                entry("controller.quorum.voters", voter));
    }

    private static Map<String, String> singleReplica() {
        return Map.ofEntries(
                entry("default.replication.factor", "1"),
                entry("min.insync.replicas", "1"),
                entry("offsets.topic.replication.factor", "1"),
                entry("offsets.topic.num.partitions", "4"),
                entry("transaction.state.log.replication.factor", "1"),
                entry("transaction.state.log.min.isr", "1"),
                entry("transaction.state.log.num.partitions", "4"),
                entry("share.coordinator.state.topic.replication.factor", "1"),
                entry("share.coordinator.state.topic.min.isr", "1"),
                entry("share.coordinator.state.topic.num.partitions", "1"));
    }

    private static Map<String, String> unlimitedHistory() {
        return Map.ofEntries(
                entry("log.retention.ms", "-1"),
                entry("log.retention.bytes", "-1"),
                entry("log.roll.ms", CENTURY_MILLIS));
    }

    private static Map<String, String> smallFootprint() {
        return Map.ofEntries(
                entry("num.network.threads", "2"),
                entry("num.io.threads", "2"),
                entry("num.replica.fetchers", "1"),
                entry("background.threads", "2"),
                entry("group.coordinator.threads", "1"),
                entry("share.coordinator.threads", "1"),
                entry("log.cleaner.dedupe.buffer.size", "4194304"),
                entry("log.index.size.max.bytes", "2097152"));
    }

    /**
     * After a kill the controller lets the broker back in only when its old session has run out, hence the short
     * session.
     */
    private static Map<String, String> promptRecovery() {
        return Map.ofEntries(
                entry("broker.session.timeout.ms", "3000"),
                entry("broker.heartbeat.interval.ms", "500"),
                entry("group.initial.rebalance.delay.ms", "0"),
                entry("group.min.session.timeout.ms", "1000"),
                entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"));
    }
}
