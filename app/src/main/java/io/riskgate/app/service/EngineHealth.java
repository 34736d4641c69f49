package io.riskgate.app.service;

import io.riskgate.app.http.Health;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.streams.KafkaStreams;
import org.jspecify.annotations.Nullable;

/** Whether an engine lives and whether it takes orders, with the reason. */
public final class EngineHealth implements Health {
    private final AtomicReference<@Nullable Engine> engine = new AtomicReference<>();

    /** The engine to speak for from now on. */
    public void watch(Engine started) {
        engine.set(started);
    }

    @Override
    public boolean isAlive() {
        Engine watched = engine.get();
        return watched == null || !watched.hasFailed();
    }

    @Override
    public boolean isReady() {
        Engine watched = engine.get();
        return watched != null && watched.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public Map<String, Object> describe() {
        Engine watched = engine.get();
        String state = watched == null ? "STARTING" : watched.state().name();
        return Map.of("state", state, "live", isAlive(), "ready", isReady(), "build", BuildVersion.current());
    }
}
