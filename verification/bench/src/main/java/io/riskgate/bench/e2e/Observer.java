package io.riskgate.bench.e2e;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** What an order management system sees: committed answers only, at the moment its consumer hands them over. */
final class Observer implements AutoCloseable {
    private final Pipe pipe;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AtomicReference<@Nullable Round> round = new AtomicReference<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Thread thread;
    private volatile boolean open = true;

    Observer(String bootstrapServers, Pipe pipe) {
        this.pipe = pipe;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(pipe.outputTopic()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = new Thread(this::observe, "observer-" + pipe.name());
        thread.start();
    }

    private void observe() {
        try {
            while (open) {
                var records = consumer.poll(Duration.ofMillis(100));
                long nowNanos = System.nanoTime();
                Round current = round.get();
                for (var record : records) {
                    String orderId = pipe.orderIdOf(record.key(), record.value());
                    if (current != null) {
                        current.answer(orderId, nowNanos);
                    }
                }
            }
        } catch (RuntimeException e) {
            failure.set(e);
        } finally {
            consumer.close();
        }
    }

    /** From now on answers count for this round. */
    void begin(Round next) {
        round.set(next);
    }

    /** Fails if this observer has stopped, because then no answer means nothing. */
    void requireAlive() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("the observer of " + pipe.name() + " has stopped", failed);
        }
    }

    @Override
    public void close() throws InterruptedException {
        open = false;
        thread.join();
    }
}
