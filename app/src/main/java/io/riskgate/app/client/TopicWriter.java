package io.riskgate.app.client;

import io.riskgate.schemas.header.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes records to topics, each once and in order, as soon as they are given. */
public final class TopicWriter implements AutoCloseable {
    private final Producer<byte[], byte[]> producer;

    public TopicWriter(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.INTERCEPTOR_CLASSES_CONFIG,
                        EventHeaders.class.getName(),
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        30_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes by a producer that the caller has set up; closing this closes it. */
    public TopicWriter(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** Hands a record over; the future tells where it was written. */
    public Future<RecordMetadata> send(String topic, String key, byte[] value) {
        return producer.send(record(topic, key, value));
    }

    /** Hands a record over; where the brokers do not take it, tells so, perhaps later and from another thread. */
    public void send(String topic, String key, byte[] value, Consumer<Exception> failed) {
        var unused = producer.send(record(topic, key, value), (written, failure) -> {
            if (failure != null) {
                failed.accept(failure);
            }
        });
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String key, byte[] value) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    }

    /** Writes a record and waits until the brokers have it. */
    public RecordMetadata sendAndWait(String topic, String key, byte[] value) throws InterruptedException {
        try {
            return send(topic, key, value).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not write to " + topic + ": " + e.getMessage(), e);
        }
    }

    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
