package io.riskgate.app.cluster;

import io.riskgate.schemas.log.LogCode;
import java.util.HashMap;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker in this process: one KRaft node, broker and controller in one, on the loopback address only.
 *
 * <p>It can be started again on the same data directory after any kind of end, {@code kill -9} included. Topics are not
 * created by themselves. Owned by the thread that started it; {@link #close()} may be called from any thread, once or
 * more.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int START_ATTEMPTS = 3;

    private final KafkaRaftServer server;
    private final BrokerStorage storage;
    private final int port;
    private boolean closed;

    private EmbeddedBroker(KafkaRaftServer server, BrokerStorage storage, int port) {
        this.server = server;
        this.storage = storage;
        this.port = port;
    }

    /**
     * Starts a broker and returns when it answers.
     *
     * @throws UnfitEnvironment if the given port is taken
     */
    public static EmbeddedBroker start(BrokerSettings settings) {
        if (settings.port() != 0) {
            LoopbackPorts.requireFree(settings.port(), "the broker", "--broker-port");
        }
        var storage = BrokerStorage.of(settings);
        storage.formatOnce();
        RuntimeException failure = new IllegalStateException("the broker was never tried");
        // A free port may be taken by another process before the broker binds it.
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            try {
                return startOn(settings, storage);
            } catch (RuntimeException e) {
                LogCode.BROKER_START_FAILED
                        .to(LOG)
                        .setCause(e)
                        .log("broker start {} of {} failed", attempt, START_ATTEMPTS);
                failure = e;
            }
        }
        storage.deleteIfTemporary();
        throw new IllegalStateException("the broker did not start: " + failure.getMessage(), failure);
    }

    private static EmbeddedBroker startOn(BrokerSettings wanted, BrokerStorage storage) {
        var free = LoopbackPorts.free(2);
        int port = wanted.port() == 0 ? free.get(0) : wanted.port();
        Map<String, String> settings = new HashMap<>(BrokerConfiguration.of(storage.directory(), port, free.get(1)));
        settings.putAll(wanted.overrides());
        var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
        return new EmbeddedBroker(server, storage, port);
    }

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return LoopbackPorts.HOST + ":" + port;
    }

    /** Returns when the broker has stopped, by {@link #close()} or on its own. */
    public void awaitShutdown() {
        server.awaitShutdown();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        server.shutdown();
        server.awaitShutdown();
        storage.deleteIfTemporary();
    }
}
