package io.riskgate.app.cli.venue;

import io.riskgate.schemas.wire.SchemaRegistry;
import picocli.CommandLine.Option;

/** Where a command that plays the market finds the brokers and the registry. */
final class VenueConnection {
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

    SchemaRegistry openRegistry() {
        return SchemaRegistry.open(registry);
    }
}
