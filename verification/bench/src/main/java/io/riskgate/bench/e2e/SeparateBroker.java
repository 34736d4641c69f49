package io.riskgate.bench.e2e;

import io.riskgate.app.cluster.BrokerProcess;
import io.riskgate.app.cluster.LoopbackPorts;
import io.riskgate.app.topics.TopicProvisioning;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker in a process of its own, with the engine's topics and the pass-through's, which are made alike. */
final class SeparateBroker implements AutoCloseable {
    private static final long START_NANOS = 60_000_000_000L;

    private final Process process;
    private final String bootstrapServers;

    private SeparateBroker(Process process, String bootstrapServers) {
        this.process = process;
        this.bootstrapServers = bootstrapServers;
    }

    static SeparateBroker start(Path directory) throws IOException, InterruptedException, ExecutionException {
        int port = LoopbackPorts.free(1).get(0);
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms512m",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                "--port",
                Integer.toString(port),
                "--data",
                directory.resolve("broker").toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(directory.resolve("broker.log").toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-broker"));
        var broker = new SeparateBroker(process, LoopbackPorts.HOST + ":" + port);
        broker.awaitAccepting(port, directory);
        broker.createTopics();
        return broker;
    }

    private void awaitAccepting(int port, Path directory) throws InterruptedException {
        long deadline = System.nanoTime() + START_NANOS;
        while (!LoopbackPorts.accepts(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the broker did not start; its words are in " + directory.resolve("broker.log"));
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private void createTopics() throws InterruptedException, ExecutionException {
        TopicCatalogue catalogue = TopicCatalogue.load();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            TopicProvisioning.apply(admin, catalogue, (short) 1);
            var copies = PassThrough.TOPICS.stream()
                    .map(topic -> like(catalogue, topic, PassThrough.copyOf(topic)))
                    .toList();
            admin.createTopics(copies).all().get();
        }
    }

    private static NewTopic like(TopicCatalogue catalogue, String model, String name) {
        var storage = catalogue.topic(model).storage();
        return new NewTopic(name, Optional.of(storage.partitionCount()), Optional.of((short) 1))
                .configs(storage.configFor((short) 1));
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
