package io.riskgate.topology;

import io.riskgate.processors.routing.RoutedKey;
import io.riskgate.processors.routing.RoutedKeySerializer;
import io.riskgate.processors.routing.RoutedPartitioner;
import io.riskgate.processors.time.ClampedTimestamps;
import io.riskgate.processors.time.Timeless;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Adds sources, processors, stores and sinks to a topology, so that each flow reads as a list. */
final class TopologyParts {
    private final Topology topology;

    TopologyParts(Topology topology) {
        this.topology = topology;
    }

    /** Raw bytes: decoding happens in the processor, where an unreadable record can still be answered. */
    String[] sources(String... topics) {
        return sources(new ClampedTimestamps(), topics);
    }

    /** Raw bytes as well, of records that say nothing of when anything was asked. */
    String[] timelessSources(String... topics) {
        return sources(new Timeless(), topics);
    }

    private String[] sources(TimestampExtractor times, String... topics) {
        String[] names = new String[topics.length];
        for (int i = 0; i < topics.length; i++) {
            names[i] = NodeNames.source(topics[i]);
            topology.addSource(
                    AutoOffsetReset.earliest(),
                    names[i],
                    times,
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer(),
                    topics[i]);
        }
        return names;
    }

    void process(String name, ProcessorSupplier<byte[], byte[], RoutedKey, byte[]> processor, String... parents) {
        topology.addProcessor(name, processor, parents);
    }

    void stores(String processor, StoreBuilder<?>... stores) {
        for (StoreBuilder<?> store : stores) {
            topology.addStateStore(store, processor);
        }
    }

    /** Lets a processor work on a store that another one has brought; both then run in one task. */
    void shares(String processor, String store) {
        topology.connectProcessorAndStateStores(processor, store);
    }

    void sinks(String processor, String... topics) {
        for (String topic : topics) {
            topology.addSink(
                    NodeNames.sink(processor, topic),
                    topic,
                    new RoutedKeySerializer(),
                    new ByteArraySerializer(),
                    new RoutedPartitioner(),
                    processor);
        }
    }
}
