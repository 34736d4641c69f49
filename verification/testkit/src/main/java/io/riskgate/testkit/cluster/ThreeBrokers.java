package io.riskgate.testkit.cluster;

import io.riskgate.app.cluster.BrokerConfiguration;
import io.riskgate.app.cluster.LoopbackPorts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * Three brokers, each also a controller, on the loopback address: records are on all three and two must have them.
 *
 * <p>They are servers of their own with their own listeners and logs, in the process of the test.
 */
public final class ThreeBrokers implements AutoCloseable {
    private static final int COUNT = 3;
    private static final String CLIENTS = "PLAINTEXT";

    private final List<KafkaRaftServer> servers = new ArrayList<>();
    private final List<Integer> ports;

    private ThreeBrokers(List<Integer> ports) {
        this.ports = ports;
    }

    /** Starts them; their data lies in a directory that the caller deletes. */
    public static ThreeBrokers start(Path directory) {
        List<Integer> ports = LoopbackPorts.free(2 * COUNT);
        ThreeBrokers cluster = new ThreeBrokers(ports);
        String clusterId = Uuid.randomUuid().toString();
        for (int node = 0; node < COUNT; node++) {
            Path data = directory.resolve("broker-" + node);
            ClusterStorage.format(data, node, clusterId);
            cluster.servers.add(new KafkaRaftServer(new KafkaConfig(cluster.settings(node, data), false), Time.SYSTEM));
        }
        // All at once: a controller waits for the majority of the quorum.
        List<Thread> starts = cluster.servers.stream()
                .map(server -> new Thread(server::startup, "start-broker"))
                .toList();
        starts.forEach(Thread::start);
        starts.forEach(ThreeBrokers::join);
        return cluster;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Map<String, String> settings(int node, Path data) {
        Map<String, String> settings = new HashMap<>(BrokerConfiguration.independentOfPlace());
        String clients = CLIENTS + "://" + LoopbackPorts.HOST + ":" + ports.get(node);
        String controller = ClusterStorage.CONTROLLER + "://" + LoopbackPorts.HOST + ":" + ports.get(COUNT + node);
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", Integer.toString(node));
        settings.put("log.dirs", data.toString());
        settings.put("listeners", clients + "," + controller);
        settings.put("inter.broker.listener.name", CLIENTS);
        settings.put("controller.listener.names", ClusterStorage.CONTROLLER);
        settings.put(
                "listener.security.protocol.map", CLIENTS + ":PLAINTEXT," + ClusterStorage.CONTROLLER + ":PLAINTEXT");
        settings.put("controller.quorum.voters", voters());
        settings.put("default.replication.factor", "3");
        settings.put("min.insync.replicas", "2");
        settings.put("offsets.topic.replication.factor", "3");
        settings.put("transaction.state.log.replication.factor", "3");
        settings.put("transaction.state.log.min.isr", "2");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "2");
        settings.put("log.cleaner.dedupe.buffer.size", "4194304");
        settings.put("log.index.size.max.bytes", "2097152");
        return settings;
    }

    private String voters() {
        return IntStream.range(0, COUNT)
                .mapToObj(node -> node + "@" + LoopbackPorts.HOST + ":" + ports.get(COUNT + node))
                .collect(Collectors.joining(","));
    }

    public String bootstrapServers() {
        return ports.subList(0, COUNT).stream()
                .map(port -> LoopbackPorts.HOST + ":" + port)
                .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        List<Thread> stops = servers.stream()
                .map(server -> new Thread(
                        () -> {
                            server.shutdown();
                            server.awaitShutdown();
                        },
                        "stop-broker"))
                .toList();
        stops.forEach(Thread::start);
        stops.forEach(ThreeBrokers::join);
    }
}
