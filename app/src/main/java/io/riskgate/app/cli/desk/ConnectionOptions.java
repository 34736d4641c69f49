package io.riskgate.app.cli.desk;

import io.riskgate.schemas.wire.SchemaRegistry;
import picocli.CommandLine.Option;

/** Where a command finds the brokers and the registry; the defaults are those of {@code riskgate up}. */
public final class ConnectionOptions {
    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "Kafka brokers (default ${DEFAULT-VALUE}).")
    String bootstrapServers = "";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8081/apis/ccompat/v7",
            description = "Schema registry with the Confluent API (default ${DEFAULT-VALUE}).")
    String registry = "";

    /** The brokers to connect to. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** The registry; the caller closes it. */
    public SchemaRegistry openRegistry() {
        return SchemaRegistry.open(registry);
    }
}
