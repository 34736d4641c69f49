package io.riskgate.testkit.crash;

import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.log.EngineTopics;
import java.nio.file.Path;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** The quick host: the test's own broker, a registry in this process, and an engine process with a small heap. */
public final class SingleEngineHost implements EngineHost {
    private static final int PARTITIONS = 3;

    private final BrokerFixture broker;
    private final Path directory;
    private final String applicationId;
    private final RegistryServer registry = RegistryServer.start();
    private @Nullable EngineProcess engine;
    private int starts;

    /** Creates the engine's topics. */
    public SingleEngineHost(BrokerFixture broker, Path directory) {
        this.broker = broker;
        this.directory = directory;
        this.applicationId = broker.uniquePrefix("crash") + "riskgate";
        EngineTopics.create(broker.admin(), PARTITIONS);
    }

    @Override
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public Admin admin() {
        return broker.admin();
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @Override
    public String applicationId() {
        return applicationId;
    }

    @Override
    public int partitionCount() {
        return PARTITIONS;
    }

    @Override
    public KillableEngine startEngine() {
        engine = EngineProcess.start(bootstrapServers(), registryUrl(), applicationId, directory, ++starts);
        return engine;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
        registry.close();
        EngineTopics.delete(broker.admin(), applicationId);
    }
}
