package io.riskgate.app.cluster.stack;

import io.riskgate.app.cluster.LoopbackPorts;
import io.riskgate.app.cluster.RegistryProcess;
import java.nio.file.Path;

/**
 * What the development stack consists of and where it keeps its files.
 *
 * @param directory root of everything the stack writes
 * @param engineCount engines to run, at least 1
 * @param feed whether market data is published
 */
public record StackSettings(Path directory, StackPorts ports, int engineCount, boolean feed) {

    private static final int ENGINES_MAX = 20;

    public StackSettings {
        directory = directory.toAbsolutePath().normalize();
        if (engineCount < 1 || engineCount > ENGINES_MAX) {
            throw new IllegalArgumentException("engines must be 1 to " + ENGINES_MAX + ", got " + engineCount);
        }
        for (int number = 1; number <= engineCount; number++) {
            int port = ports.engine(number);
            if (port == ports.broker() || port == ports.registry()) {
                throw new IllegalArgumentException("engine-" + number + " would get port " + port
                        + ", which another process of the stack has; choose another --http-port");
            }
        }
    }

    public static StackSettings defaults(Path directory) {
        return new StackSettings(directory, StackPorts.DEFAULT, 1, true);
    }

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return LoopbackPorts.HOST + ":" + ports.broker();
    }

    /** The stack's schema registry. */
    public RegistryProcess registry() {
        return new RegistryProcess(ports.registry(), new StackFiles(directory).data("registry"));
    }

    public StackSettings withPorts(StackPorts newPorts) {
        return new StackSettings(directory, newPorts, engineCount, feed);
    }

    public StackSettings withEngineCount(int newCount) {
        return new StackSettings(directory, ports, newCount, feed);
    }

    public StackSettings withFeed(boolean newFeed) {
        return new StackSettings(directory, ports, engineCount, newFeed);
    }
}
