package io.riskgate.app.cluster.stack;

import io.riskgate.app.cluster.BrokerProcess;
import io.riskgate.app.cluster.LoopbackPorts;
import io.riskgate.app.cluster.RegistryDistribution;
import io.riskgate.app.service.RiskgateService;
import io.riskgate.app.topics.TopicProvisioning;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.signing.SigningKey;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Which processes make up the stack, in the order in which they start. */
record StackPlan(StackSettings settings, RegistryDistribution distribution) {

    private static final String BROKER = "broker";
    private static final String REGISTRY = "registry";
    private static final String FEED_MAIN = "io.riskgate.app.feed.FeedProcess";

    List<ProcessSpec> processes() {
        var processes = new ArrayList<ProcessSpec>();
        processes.add(broker());
        processes.add(registry());
        for (int number = 1; number <= settings.engineCount(); number++) {
            processes.add(engine(number));
        }
        if (settings.feed()) {
            processes.add(feed());
        }
        return processes;
    }

    /** What must be there before any of the given processes can start. */
    void prepare(List<ProcessSpec> missing, Consumer<String> progress) {
        if (missing.stream().anyMatch(process -> process.name().equals(REGISTRY))) {
            distribution.fetchOnce(progress);
        }
        SigningKey.readOrCreate(files().auditKey());
    }

    private ProcessSpec broker() {
        int port = settings.ports().broker();
        var arguments = List.of(
                "-Xmx512m",
                "-XX:+UseSerialGC",
                BrokerProcess.class.getName(),
                "--port",
                Integer.toString(port),
                "--data",
                files().data(BROKER).toString());
        return new ProcessSpec(
                BROKER,
                1,
                arguments,
                HealthProbe.broker(settings.bootstrapServers()),
                listener(port, "--broker-port"),
                this::provisionTopics);
    }

    private void provisionTopics() {
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers()))) {
            TopicProvisioning.apply(admin, TopicCatalogue.load(), (short) 1);
        }
    }

    private ProcessSpec registry() {
        var registry = settings.registry();
        return new ProcessSpec(
                REGISTRY,
                1,
                registry.javaArguments(distribution),
                HealthProbe.http(registry.healthAddress()),
                listener(registry.port(), "--registry-port"));
    }

    private ProcessSpec engine(int number) {
        var name = "engine-" + number;
        int port = settings.ports().engine(number);
        var arguments = new ArrayList<>(List.of("-Xmx1g", RiskgateService.class.getName()));
        arguments.addAll(connections(name));
        int standbys = settings.engineCount() > 1 ? 1 : 0;
        arguments.addAll(List.of("--http-port", Integer.toString(port), "--instance-id", name));
        arguments.addAll(List.of("--standbys", Integer.toString(standbys)));
        arguments.addAll(List.of("--audit-key", files().auditKey().toString()));
        var ready = URI.create("http://" + LoopbackPorts.HOST + ":" + port + "/readyz");
        return new ProcessSpec(name, 2, arguments, HealthProbe.http(ready), listener(port, "--http-port"));
    }

    private ProcessSpec feed() {
        var name = "feed";
        var arguments = new ArrayList<>(List.of("-Xmx256m", "-XX:+UseSerialGC", FEED_MAIN));
        arguments.addAll(connections(name));
        var probe = new LiveMarketProbe(
                settings.bootstrapServers(), settings.registry().url());
        return new ProcessSpec(name, 3, arguments, probe, Optional.empty());
    }

    private List<String> connections(String process) {
        return List.of(
                "--bootstrap",
                settings.bootstrapServers(),
                "--registry",
                settings.registry().url(),
                "--state-dir",
                files().data(process).toString());
    }

    private StackFiles files() {
        return new StackFiles(settings.directory());
    }

    private static Optional<ProcessSpec.Listener> listener(int port, String option) {
        return Optional.of(new ProcessSpec.Listener(port, option));
    }
}
