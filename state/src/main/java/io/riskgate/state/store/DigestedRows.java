package io.riskgate.state.store;

import io.riskgate.enforcement.audit.RowDigest;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store whose every write is also counted in a digest, whatever rows it holds. Each write reads the row before it;
 * for a new key RocksDB answers that from its filters.
 */
public final class DigestedRows implements KeyValueStore<String, byte[]> {
    private final KeyValueStore<String, byte[]> store;
    private final RowDigest digest;

    /** A store that is open, and the digest of its rows and of those of the partition's other stores. */
    public DigestedRows(KeyValueStore<String, byte[]> store, RowDigest digest) {
        this.store = store;
        this.digest = digest;
    }

    @Override
    public void put(String key, byte @Nullable [] value) {
        byte[] before = store.get(key);
        if (before != null) {
            digest.remove(name(), key, before);
        }
        if (value != null) {
            digest.add(name(), key, value);
        }
        store.put(key, value);
    }

    @Override
    public byte @Nullable [] putIfAbsent(String key, byte[] value) {
        byte[] before = store.get(key);
        if (before == null) {
            put(key, value);
        }
        return before;
    }

    @Override
    public void putAll(List<KeyValue<String, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte @Nullable [] delete(String key) {
        byte[] before = store.get(key);
        put(key, null);
        return before;
    }

    @Override
    public byte @Nullable [] get(String key) {
        return store.get(key);
    }

    @Override
    public KeyValueIterator<String, byte[]> range(String from, String to) {
        return store.range(from, to);
    }

    @Override
    public KeyValueIterator<String, byte[]> all() {
        return store.all();
    }

    @Override
    public long approximateNumEntries() {
        return store.approximateNumEntries();
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        store.init(context, root);
    }

    @Override
    public void close() {
        store.close();
    }

    @Override
    public boolean persistent() {
        return store.persistent();
    }

    @Override
    public boolean isOpen() {
        return store.isOpen();
    }

    @Override
    public Position getPosition() {
        return store.getPosition();
    }
}
