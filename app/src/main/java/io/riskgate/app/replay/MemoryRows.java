package io.riskgate.app.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store in memory, in the order of its keys' bytes, as RocksDB keeps them. Owned by one thread. */
public final class MemoryRows implements KeyValueStore<String, byte[]> {
    private final String name;
    private final TreeMap<Bytes, byte[]> rows = new TreeMap<>();

    MemoryRows(String name) {
        this.name = name;
    }

    private static Bytes bytes(String key) {
        return Bytes.wrap(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Bytes key) {
        return new String(key.get(), StandardCharsets.UTF_8);
    }

    /** Hands over every row in order of key. */
    public void forEach(BiConsumer<String, byte[]> reader) {
        rows.forEach((key, value) -> reader.accept(text(key), value));
    }

    public int size() {
        return rows.size();
    }

    @Override
    public void put(String key, byte @Nullable [] value) {
        if (value == null) {
            rows.remove(bytes(key));
        } else {
            rows.put(bytes(key), value);
        }
    }

    @Override
    public byte @Nullable [] putIfAbsent(String key, byte[] value) {
        return rows.putIfAbsent(bytes(key), value);
    }

    @Override
    public void putAll(List<KeyValue<String, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(String key) {
        return rows.remove(bytes(key));
    }

    @Override
    public byte @Nullable [] get(String key) {
        return rows.get(bytes(key));
    }

    @Override
    public KeyValueIterator<String, byte[]> range(String from, String to) {
        return new Snapshot(rows.subMap(bytes(from), true, bytes(to), true));
    }

    @Override
    public KeyValueIterator<String, byte[]> all() {
        return new Snapshot(rows);
    }

    @Override
    public long approximateNumEntries() {
        return rows.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        // Is ready as it stands.
    }

    @Override
    public void close() {
        // Holds nothing but memory.
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** Rows as they were when it was opened, so that a reader may write meanwhile. */
    private static final class Snapshot implements KeyValueIterator<String, byte[]> {
        private final List<KeyValue<String, byte[]>> rows = new ArrayList<>();
        private final Iterator<KeyValue<String, byte[]>> next;
        private int taken;

        Snapshot(Map<Bytes, byte[]> source) {
            source.forEach((key, value) -> rows.add(KeyValue.pair(text(key), value)));
            next = rows.iterator();
        }

        @Override
        public boolean hasNext() {
            return next.hasNext();
        }

        @Override
        public KeyValue<String, byte[]> next() {
            taken++;
            return next.next();
        }

        @Override
        public String peekNextKey() {
            return rows.get(taken).key;
        }

        @Override
        public void close() {
            // Holds nothing but memory.
        }
    }
}
