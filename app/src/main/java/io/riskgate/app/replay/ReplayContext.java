package io.riskgate.app.replay;

import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.processors.routing.RoutedKey;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * What a processor sees of Streams while it is replayed: stores in memory, one input at a time, and somebody who takes
 * what it forwards. Owned by one thread.
 *
 * @param <V> bytes; named, because Java knows no type below an array
 */
final class ReplayContext<V> implements ProcessorContext<RoutedKey, V> {
    private static final int PORTFOLIO_FLOW = 2;

    private final int partition;
    private final Forwarded outputs;
    private final TreeMap<String, MemoryRows> stores = new TreeMap<>();
    private Optional<RecordMetadata> metadata = Optional.empty();
    private long streamTimeMillis;

    ReplayContext(int partition, Forwarded outputs) {
        this.partition = partition;
        this.outputs = outputs;
    }

    /** Takes what a processor forwards. */
    interface Forwarded {
        void to(String sink, byte[] key, byte[] value);
    }

    /** The input that is being processed from now on. */
    void begin(RecordedInput input) {
        metadata = Optional.of(new At(input.topic(), input.partition(), input.offset()));
        streamTimeMillis = Math.max(streamTimeMillis, input.timestampMillis());
    }

    private record At(String topic, int partition, long offset) implements RecordMetadata {}

    /** The store of this name, made empty where nobody has asked for it before. */
    MemoryRows rows(String store) {
        return stores.computeIfAbsent(store, MemoryRows::new);
    }

    /** Every store that has been asked for, by name. */
    TreeMap<String, MemoryRows> stores() {
        return stores;
    }

    @Override
    public <K extends RoutedKey, F extends V> void forward(Record<K, F> record) {
        throw new UnsupportedOperationException("every output goes to a sink by name");
    }

    @Override
    public <K extends RoutedKey, F extends V> void forward(Record<K, F> record, String sink) {
        outputs.to(sink, record.key().bytes(), (byte[]) record.value());
    }

    @Override
    public Optional<RecordMetadata> recordMetadata() {
        return metadata;
    }

    @Override
    @SuppressWarnings("unchecked") // as declared by Streams: the caller names the type
    public <S extends StateStore> S getStateStore(String name) {
        return (S) rows(name);
    }

    @Override
    public long currentStreamTimeMs() {
        return streamTimeMillis;
    }

    @Override
    public long currentSystemTimeMs() {
        throw new UnsupportedOperationException("a replayed processor must not ask for the time of day");
    }

    @Override
    public TaskId taskId() {
        return new TaskId(PORTFOLIO_FLOW, partition);
    }

    @Override
    public String applicationId() {
        return "replay";
    }

    @Override
    public Cancellable schedule(Duration interval, PunctuationType type, Punctuator callback) {
        throw new UnsupportedOperationException("a replayed processor acts on inputs alone");
    }

    @Override
    public Cancellable schedule(Instant start, Duration interval, PunctuationType type, Punctuator callback) {
        throw new UnsupportedOperationException("a replayed processor acts on inputs alone");
    }

    @Override
    public Serde<?> keySerde() {
        throw new UnsupportedOperationException("outputs are bytes");
    }

    @Override
    public Serde<?> valueSerde() {
        throw new UnsupportedOperationException("outputs are bytes");
    }

    @Override
    public File stateDir() {
        throw new UnsupportedOperationException("a replay keeps its rows in memory");
    }

    @Override
    public StreamsMetrics metrics() {
        throw new UnsupportedOperationException("a replay is not measured by Streams");
    }

    @Override
    public void commit() {
        // Nothing to commit.
    }

    @Override
    public Map<String, Object> appConfigs() {
        return Map.of();
    }

    @Override
    public Map<String, Object> appConfigsWithPrefix(String prefix) {
        return Map.of();
    }
}
