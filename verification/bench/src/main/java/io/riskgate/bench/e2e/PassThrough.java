package io.riskgate.bench.e2e;

import io.riskgate.app.service.EngineSettings.Tuning;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.schemas.codec.Decoded.Readable;
import io.riskgate.schemas.codec.OrderCodec;
import io.riskgate.topology.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/**
 * The peer: a Streams application with the engine's own settings, guarantee and partitions that hands every order on as
 * it came. It has one topic in and one out, no store, no changelog and nothing to decode: the least that Kafka Streams
 * can do.
 */
final class PassThrough implements Pipe, AutoCloseable {
    static final String INPUT = "bench-orders";
    static final String OUTPUT = "bench-decisions";

    private final KafkaStreams streams;
    private final OrderCodec orders;

    PassThrough(String bootstrapServers, Path stateDirectory, Tuning tuning, OrderCodec orders) {
        this.orders = orders;
        var settings = new StreamsSettings(
                "bench-pass-through",
                "pass-through-1",
                bootstrapServers,
                stateDirectory,
                tuning.threads(),
                tuning.commitMillis(),
                tuning.standbyCount(),
                tuning.rocksBudgetBytes());
        streams = new KafkaStreams(topology(), settings.toProperties());
        streams.setUncaughtExceptionHandler(
                failure -> StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD);
        streams.start();
    }

    private static Topology topology() {
        return new Topology()
                .addSource("orders-in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), INPUT)
                .addSink("decisions-out", OUTPUT, new ByteArraySerializer(), new ByteArraySerializer(), "orders-in");
    }

    @Override
    public String name() {
        return "pass-through";
    }

    @Override
    public String inputTopic() {
        return INPUT;
    }

    @Override
    public String outputTopic() {
        return OUTPUT;
    }

    @Override
    public String orderIdOf(byte[] key, byte[] value) {
        if (orders.decode(key, value) instanceof Readable<?> readable
                && readable.value() instanceof OrderSubmitted order) {
            return order.orderId();
        }
        throw new IllegalStateException("the pass-through must hand on orders that can be read");
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
    }
}
