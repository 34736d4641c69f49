package io.riskgate.app.cluster;

import io.riskgate.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** The log that a demonstration has kept, served again by a broker of its own on the loopback address. */
public final class KeptLog implements AutoCloseable {
    private static final String BROKER = "broker";
    private static final String SCHEMAS = "schemas.json";
    private static final String LOCK = "reader.lock";

    private final FileChannel lock;
    private final EmbeddedBroker broker;
    private final SchemaRegistry registry;

    private KeptLog(FileChannel lock, EmbeddedBroker broker, SchemaRegistry registry) {
        this.lock = lock;
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

    /**
     * Starts a broker over what is kept.
     *
     * @throws IllegalArgumentException where nothing is kept, or another command is reading it
     */
    public static KeptLog open(Path directory) {
        if (!Files.isDirectory(brokerData(directory)) || !Files.exists(schemas(directory))) {
            throw new IllegalArgumentException(
                    directory + " holds no kept log; 'riskgate demo --keep " + directory + "' makes one");
        }
        FileChannel lock = lock(directory);
        EmbeddedBroker broker = EmbeddedBroker.start(BrokerSettings.on(brokerData(directory)));
        SchemaRegistry registry = SchemaRegistry.open("mock://kept-" + UUID.randomUUID());
        KeptSchemas.load(registry, schemas(directory));
        return new KeptLog(lock, broker, registry);
    }

    /** Two brokers over the same files would damage them before either notices. */
    private static FileChannel lock(Path directory) {
        try {
            FileChannel channel =
                    FileChannel.open(directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process.
            }
            channel.close();
            throw new IllegalArgumentException(
                    "another command is reading " + directory + "; try again when it is done");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + directory + ": " + e.getMessage(), e);
        }
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
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unlock the kept log: " + e.getMessage(), e);
        }
    }
}
