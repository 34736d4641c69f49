package io.riskgate.app.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.http.Health;
import java.util.Map;
import java.util.Optional;
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
    public boolean hasStarted() {
        Engine watched = engine.get();
        return watched != null && watched.hasStarted();
    }

    /** What the engine holds just now; empty before it starts. */
    Optional<ObjectNode> status(String instanceId) {
        return Optional.ofNullable(engine.get()).map(watched -> watched.status(instanceId));
    }

    @Override
    public Map<String, Object> describe() {
        Engine watched = engine.get();
        String state = watched == null ? "STARTING" : watched.state().name();
        return Map.of(
                "state", state,
                "live", isAlive(),
                "ready", isReady(),
                "started", hasStarted(),
                "reason", reason(state),
                "restore", watched == null ? "not begun" : watched.restoreProgress(),
                "build", BuildVersion.current());
    }

    private static String reason(String state) {
        return switch (state) {
            case "RUNNING" -> "every task takes inputs";
            case "ERROR", "PENDING_ERROR" -> "the engine has given up; restart it and read its log";
            case "REBALANCING" -> "tasks are being assigned or restore their state; no order is approved meanwhile";
            case "NOT_RUNNING", "PENDING_SHUTDOWN" -> "the engine stops or has stopped";
            default -> "the engine starts";
        };
    }
}
