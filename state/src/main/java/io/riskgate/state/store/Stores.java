package io.riskgate.state.store;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Every state store, by its name on disk and in changelog topics; a name never changes without a migration.
 *
 * <p>Few stores with prefixed keys instead of one a row type: each store is a RocksDB instance and a changelog
 * partition a task, and a small book must not cost eleven of them.
 */
public final class Stores {
    /** Small durable rows of the portfolio flow: positions, open orders, equity, market, bars, limits, latches. */
    public static final String BOOK_ROWS = "book-rows";
    /** Answers given and executions folded, by id. */
    public static final String MEMORY_ROWS = "memory-rows";
    /** Where the audit chain of the partition stands; one row, written once a commit. */
    public static final String AUDIT_HEAD_ROWS = "audit-head-rows";
    /** Newest price and bar of each instrument of the market flow. */
    public static final String UNIVERSE_ROWS = "universe-rows";
    /** Version, half-given resumes and used command ids of the control flow. */
    public static final String CONTROL_ROWS = "control-rows";

    private static final Map<String, String> CHANGELOG = Map.of(
            TopicConfig.SEGMENT_BYTES_CONFIG,
            Integer.toString(64 * 1024 * 1024),
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG,
            "0");

    private Stores() {}

    /** Writes reach RocksDB and the changelog one by one. */
    public static StoreBuilder<KeyValueStore<String, byte[]>> direct(String name) {
        return builder(name).withCachingDisabled();
    }

    /** Only the newest value of a key reaches RocksDB and the changelog, at each commit. */
    public static StoreBuilder<KeyValueStore<String, byte[]>> oncePerCommit(String name) {
        return builder(name).withCachingEnabled();
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> builder(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingEnabled(CHANGELOG);
    }
}
