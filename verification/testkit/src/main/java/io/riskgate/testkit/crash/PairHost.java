package io.riskgate.testkit.crash;

import io.riskgate.testkit.BrokerFixture;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Two engines that share the partitions; each kill meets the one that has run longer, so that they take turns. */
public final class PairHost extends FixtureHost {
    private static final int PARTITIONS = 4;
    private static final int ENGINES = 2;

    private final Path directory;
    private final @Nullable EngineProcess[] engines = new EngineProcess[ENGINES];
    private int starts;

    /** Creates the engines' topics. */
    public PairHost(BrokerFixture broker, Path directory) {
        super(broker, PARTITIONS);
        this.directory = directory;
    }

    /** Starts the engine that is not there, at first both, and gives the one to be killed next. */
    @Override
    public KillableEngine startEngine() {
        int next = 0;
        for (int number = 0; number < ENGINES; number++) {
            EngineProcess engine = engines[number];
            if (engine == null || !engine.isAlive()) {
                engines[number] = start(number);
                next = (number + 1) % ENGINES;
            }
        }
        EngineProcess victim = engines[next];
        if (victim == null) {
            throw new IllegalStateException("engine " + next + " was never started");
        }
        return victim;
    }

    private EngineProcess start(int number) {
        Path own = directory.resolve("engine-" + number);
        var installation = new EngineProcess.Installation(bootstrapServers(), registryUrl(), applicationId(), 0);
        return EngineProcess.start(installation, "engine-" + number, own, ++starts);
    }

    @Override
    public void close() {
        for (EngineProcess engine : engines) {
            if (engine != null) {
                engine.close();
            }
        }
        super.close();
    }
}
