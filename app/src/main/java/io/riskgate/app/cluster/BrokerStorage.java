package io.riskgate.app.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A broker's data directory. Formatted once, at the newest metadata version and features; what is already there is
 * kept.
 *
 * <p>Kafka writes {@code meta.properties} as the last step of formatting, so its presence means the step was completed.
 */
record BrokerStorage(Path directory, boolean temporary) {

    static BrokerStorage of(BrokerSettings settings) {
        try {
            if (settings.dataDirectory().isEmpty()) {
                return new BrokerStorage(Files.createTempDirectory("riskgate-broker-"), true);
            }
            var kept = settings.dataDirectory().get().toAbsolutePath().normalize();
            return new BrokerStorage(Files.createDirectories(kept), false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a data directory for the broker: " + e.getMessage(), e);
        }
    }

    void formatOnce() {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            new Formatter()
                    .setPrintStream(silent)
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setNodeId(BrokerConfiguration.NODE_ID)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(BrokerConfiguration.CONTROLLER_LISTENER)
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + directory + " for the broker: " + e.getMessage(), e);
        }
    }

    void deleteIfTemporary() {
        if (!temporary) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the broker's temporary " + directory, e);
        }
    }
}
