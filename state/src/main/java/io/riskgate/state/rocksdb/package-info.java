/**
 * One bounded memory budget for every RocksDB store of the process.
 *
 * <p>No store names and no rows belong here.
 */
@NullMarked
package io.riskgate.state.rocksdb;

import org.jspecify.annotations.NullMarked;
