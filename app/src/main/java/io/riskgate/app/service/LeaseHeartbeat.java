package io.riskgate.app.service;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.schemas.avro.EngineLease;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says again and again that this engine is alive, as long as it is.
 *
 * <p>It reads the wall clock and writes outside of any transaction, because it is about the process and decides
 * nothing: an engine that has lost its partitions still lives, but its decisions are never committed.
 */
final class LeaseHeartbeat implements AutoCloseable {
    static final Duration EVERY = Duration.ofMillis(500);
    static final Duration VALID = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(LeaseHeartbeat.class);

    private final EngineSettings settings;
    private final String epoch;
    private final BooleanSupplier alive;
    private final SchemaRegistry registry;
    private final WireFormat wire;
    private final TopicWriter writer;
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "engine-lease");
        thread.setDaemon(true);
        return thread;
    });

    LeaseHeartbeat(EngineSettings settings, String epoch, BooleanSupplier alive) {
        this.settings = settings;
        this.epoch = epoch;
        this.alive = alive;
        this.registry = SchemaRegistry.open(settings.registry());
        this.wire = new WireFormat(registry);
        this.writer = new TopicWriter(settings.bootstrapServers());
        beats.scheduleAtFixedRate(this::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        if (alive.getAsBoolean()) {
            say(VALID);
        }
    }

    private void say(Duration valid) {
        try {
            var lease = new EngineLease(
                    settings.instanceId(),
                    epoch,
                    BuildVersion.current(),
                    settings.rollout(),
                    Instant.ofEpochMilli(System.currentTimeMillis()),
                    valid.toMillis());
            byte[] value = wire.encode(Topics.ENGINE_LEASES, lease);
            writer.send(Topics.ENGINE_LEASES, settings.instanceId(), value);
        } catch (RuntimeException e) {
            // The next beat tries again; whoever waits for this one treats its absence as a halt.
            LogCode.LEASE_NOT_GIVEN.to(LOG).log("no lease was given: {}", e.getMessage());
        }
    }

    /** Says that it goes, so that an engine of another build need not wait for the lease to run out. */
    @Override
    public void close() {
        beats.shutdownNow();
        say(Duration.ZERO);
        writer.close();
        registry.close();
    }
}
