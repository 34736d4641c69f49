package io.riskgate.app.cluster;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a single-node broker listens and keeps its data; always on the loopback address.
 *
 * @param port TCP port for clients; 0 takes a free one
 * @param dataDirectory kept across restarts; empty means a temporary directory that {@link EmbeddedBroker#close()}
 *     deletes
 * @param overrides Kafka's own settings that are set beside this program's, and in place of them
 */
public record BrokerSettings(int port, Optional<Path> dataDirectory, Map<String, String> overrides) {

    public BrokerSettings {
        overrides = Map.copyOf(overrides);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("broker port must be 0 to 65535, got " + port);
        }
    }

    /** A broker with this program's own settings. */
    public BrokerSettings(int port, Optional<Path> dataDirectory) {
        this(port, dataDirectory, Map.of());
    }

    /** A free port and a temporary directory: for tests and the demonstration. */
    public static BrokerSettings temporary() {
        return new BrokerSettings(0, Optional.empty());
    }

    /** A free port over data that stays. */
    public static BrokerSettings on(Path dataDirectory) {
        return new BrokerSettings(0, Optional.of(dataDirectory));
    }

    public BrokerSettings withPort(int newPort) {
        return new BrokerSettings(newPort, dataDirectory, overrides);
    }
}
