package io.riskgate.testkit.crash;

import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.log.EngineTopics;
import org.apache.kafka.clients.admin.Admin;

/** A host on the test's own broker, with a registry in this process; which engines run on them is left open. */
abstract class FixtureHost implements EngineHost {
    private final BrokerFixture broker;
    private final int partitionCount;
    private final String applicationId;
    private final RegistryServer registry = RegistryServer.start();

    /** Creates the engines' topics. */
    FixtureHost(BrokerFixture broker, int partitionCount) {
        this.broker = broker;
        this.partitionCount = partitionCount;
        this.applicationId = broker.uniquePrefix("crash") + "riskgate";
        EngineTopics.create(broker.admin(), partitionCount);
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
        return partitionCount;
    }

    /** Ends what was started here; the engines must have been ended before. */
    @Override
    public void close() {
        registry.close();
        EngineTopics.delete(broker.admin(), applicationId);
    }
}
