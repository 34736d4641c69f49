package io.riskgate.app.cluster;

import io.riskgate.schemas.wire.SchemaRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The log that a demonstration has kept, served again by a broker of its own on the loopback address. */
public final class KeptLog implements AutoCloseable {
    private static final String BROKER = "broker";
    private static final String SCHEMAS = "schemas.json";

    private final EmbeddedBroker broker;
    private final SchemaRegistry registry;

    private KeptLog(EmbeddedBroker broker, SchemaRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /** Where in a kept directory the broker's data lies. */
    public static Path brokerData(Path directory) {
        return directory.resolve(BROKER);
    }

    /** Where in a kept directory the schemas stand by their ids. */
    public static Path schemas(Path directory) {
        return directory.resolve(SCHEMAS);
    }

    /** Starts a broker over what is kept; nothing else may use the directory meanwhile. */
    public static KeptLog open(Path directory) {
        if (!Files.isDirectory(brokerData(directory)) || !Files.exists(schemas(directory))) {
            throw new IllegalArgumentException(
                    directory + " holds no kept log; 'riskgate demo --keep " + directory + "' makes one");
        }
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.on(brokerData(directory)));
        SchemaRegistry registry = SchemaRegistry.open("mock://kept-" + UUID.randomUUID());
        KeptSchemas.load(registry, schemas(directory));
        return new KeptLog(broker, registry);
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public SchemaRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        registry.close();
        broker.close();
    }
}
