package io.riskgate.testkit.crash;

import io.riskgate.testkit.BrokerFixture;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The quick host: the test's own broker, a registry in this process, and an engine process with a small heap. */
public final class SingleEngineHost extends FixtureHost {
    private static final int PARTITIONS = 3;

    private final Path directory;
    private @Nullable EngineProcess engine;
    private int starts;

    /** Creates the engine's topics. */
    public SingleEngineHost(BrokerFixture broker, Path directory) {
        super(broker, PARTITIONS);
        this.directory = directory;
    }

    @Override
    public KillableEngine startEngine() {
        engine = EngineProcess.start(bootstrapServers(), registryUrl(), applicationId(), directory, ++starts);
        return engine;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        }
        super.close();
    }
}
