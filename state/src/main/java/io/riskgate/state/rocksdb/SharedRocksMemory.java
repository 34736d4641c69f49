package io.riskgate.state.rocksdb;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.apache.kafka.streams.state.internals.BlockBasedTableConfigWithAccessibleCache;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Puts every store of the process under one block cache, with write buffers counted against it.
 *
 * <p>Streams' default is a cache and write buffers for each store of each partition, so that memory grows with the
 * number of partitions. The cache that Streams has already made for a store is closed here, otherwise it would leak.
 * The shared ones live as long as the process. Settings: {@value #BUDGET_BYTES} in the Streams configuration.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {
    public static final String BUDGET_BYTES = "riskgate.rocksdb.budget.bytes";

    private static final long BUDGET_DEFAULT_BYTES = 256L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 8L * 1024 * 1024;

    private static final class Shared {
        private static @Nullable Cache cache;
        private static @Nullable WriteBufferManager writeBuffers;
        private static long budgetBytes;

        private Shared() {}

        static synchronized void open(long wantedBytes) {
            if (cache == null) {
                RocksDB.loadLibrary();
                budgetBytes = wantedBytes;
                cache = new LRUCache(wantedBytes, -1, false, 0.1);
                writeBuffers = new WriteBufferManager(wantedBytes / 2, cache);
            } else if (budgetBytes != wantedBytes) {
                throw new IllegalStateException("one process has one RocksDB budget: it is " + budgetBytes
                        + " bytes, got another of " + wantedBytes);
            }
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        Object budget = configs.get(BUDGET_BYTES);
        Shared.open(budget == null ? BUDGET_DEFAULT_BYTES : Long.parseLong(budget.toString()));
        var table = (BlockBasedTableConfigWithAccessibleCache) options.tableFormatConfig();
        Cache ownCache = table.blockCache();
        table.setBlockCache(Shared.cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(Shared.writeBuffers);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(2);
        ownCache.close();
    }

    @Override
    public void close(String storeName, Options options) {
        // The shared cache outlives every store; Streams closes the options itself.
    }
}
