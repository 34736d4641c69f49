package io.riskgate.suite.architecture.planted.processors.impure;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Planted: a global store in a flow. */
final class AddsGlobalStore {
    Topology with(Topology topology, StoreBuilder<?> store, ProcessorSupplier<byte[], byte[], Void, Void> processor) {
        return topology.addGlobalStore(
                store, "limits-in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "x", "y", processor);
    }
}
