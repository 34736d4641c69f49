package io.riskgate.testkit.crash;

import org.apache.kafka.clients.admin.Admin;

/** A broker, a schema registry and a way to start an engine on them, which a crash test kills and starts again. */
public interface EngineHost extends AutoCloseable {
    /** What clients put into {@code bootstrap.servers}. */
    String bootstrapServers();

    /** An administration client that lives as long as the host. */
    Admin admin();

    String registryUrl();

    /** The engine's consumer group. */
    String applicationId();

    /** Partitions of the topics that are keyed by portfolio. */
    int partitionCount();

    /** Starts the engine on the state of its last start. */
    KillableEngine startEngine();

    @Override
    void close();
}
