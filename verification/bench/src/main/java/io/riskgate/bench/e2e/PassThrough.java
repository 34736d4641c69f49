package io.riskgate.bench.e2e;

import io.riskgate.app.service.EngineSettings.Tuning;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.DecisionCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.topology.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

/**
 * The peer: a Streams application with the engine's own settings and guarantee, on copies of the engine's topics of an
 * order (orders in, decisions and audit out), with the engine's own codecs. It decodes an order, writes an answer and
 * an audit record, and computes nothing: no store, no changelog, no check, no hash.
 */
final class PassThrough implements Pipe, AutoCloseable {
    /** The engine's topics that the peer has copies of. */
    static final List<String> TOPICS = List.of(Topics.ORDERS, Topics.DECISIONS, Topics.AUDIT);

    private final KafkaStreams streams;
    private final DecisionCodec decisions;

    PassThrough(String bootstrapServers, Path stateDirectory, Tuning tuning, SchemaRegistry registry) {
        // A wire format belongs to one thread.
        decisions = new DecisionCodec(new WireFormat(registry));
        var settings = new StreamsSettings(
                "bench-pass-through",
                "pass-through-1",
                bootstrapServers,
                stateDirectory,
                tuning.threads(),
                tuning.commitMillis(),
                tuning.standbyCount(),
                tuning.rocksBudgetBytes());
        streams = new KafkaStreams(topology(registry), settings.toProperties());
        streams.setUncaughtExceptionHandler(
                failure -> StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD);
        streams.start();
    }

    /** Name of the peer's copy of a topic. */
    static String copyOf(String topic) {
        return "pass-through-" + topic;
    }

    private static Topology topology(SchemaRegistry registry) {
        return new Topology()
                .addSource("orders-in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), copyOf(Topics.ORDERS))
                .addProcessor("hand-on", () -> new HandOn(new EngineCodecs(new WireFormat(registry))), "orders-in")
                .addSink(
                        HandOn.DECISIONS_OUT,
                        copyOf(Topics.DECISIONS),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        "hand-on")
                .addSink(
                        HandOn.AUDIT_OUT,
                        copyOf(Topics.AUDIT),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        "hand-on");
    }

    @Override
    public String name() {
        return "pass-through";
    }

    @Override
    public String inputTopic() {
        return copyOf(Topics.ORDERS);
    }

    @Override
    public String outputTopic() {
        return copyOf(Topics.DECISIONS);
    }

    @Override
    public String orderIdOf(byte[] key, byte[] value) {
        return Answers.read(decisions, key, value).orderId();
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(10));
    }
}
