package io.riskgate.app.cli.history;

import io.riskgate.app.cli.desk.ConnectionOptions;
import io.riskgate.app.cluster.KeptLog;
import io.riskgate.schemas.wire.SchemaRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which log a command looks back on: a running cluster, by default that of {@code riskgate up}, or a kept one. */
final class LogOptions {
    @Mixin
    private ConnectionOptions cluster = new ConnectionOptions();

    @Option(
            names = "--client-config",
            paramLabel = "FILE",
            description = "Further settings of the Kafka clients, as a properties file; credentials belong there.")
    private @Nullable Path clientConfig;

    @Option(
            names = "--log",
            paramLabel = "DIR",
            description = "Instead of a cluster: what 'riskgate demo --keep DIR' has kept.")
    private @Nullable Path keptDirectory;

    /** A log that is open for reading. */
    record OpenLog(
            Map<String, Object> connection,
            SchemaRegistry registry,
            @Nullable KeptLog kept) implements AutoCloseable {
        String bootstrapServers() {
            return String.valueOf(connection.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG));
        }

        @Override
        public void close() {
            if (kept == null) {
                registry.close();
            } else {
                kept.close();
            }
        }
    }

    /** Whether it is a log that nothing live reads or writes. */
    boolean isKept() {
        return keptDirectory != null;
    }

    OpenLog open() {
        Map<String, Object> connection = clientSettings();
        if (keptDirectory != null) {
            KeptLog kept = KeptLog.open(keptDirectory);
            connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kept.bootstrapServers());
            return new OpenLog(connection, kept.registry(), kept);
        }
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrapServers());
        return new OpenLog(connection, cluster.openRegistry(), null);
    }

    private Map<String, Object> clientSettings() {
        Map<String, Object> settings = new HashMap<>();
        if (clientConfig == null) {
            return settings;
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(clientConfig)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + clientConfig + ": " + e.getMessage(), e);
        }
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
