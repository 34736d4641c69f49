package io.riskgate.processors.routing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Writes a record where its key says: into one partition, where its key belongs, or into all of them in the same
 * transaction.
 */
public final class RoutedPartitioner implements StreamPartitioner<RoutedKey, byte[]> {
    @Override
    public Optional<Set<Integer>> partitions(String topic, RoutedKey key, byte[] value, int partitionCount) {
        if (key.partition() == RoutedKey.EVERYWHERE) {
            return Optional.of(IntStream.range(0, partitionCount).boxed().collect(Collectors.toUnmodifiableSet()));
        }
        if (key.partition() == RoutedKey.BY_KEY) {
            return Optional.of(Set.of(BuiltInPartitioner.partitionForKey(key.bytes(), partitionCount)));
        }
        if (key.partition() >= partitionCount) {
            throw new IllegalStateException("topic " + topic + " has " + partitionCount + " partitions but partition "
                    + key.partition() + " is wanted; run 'riskgate topics verify'");
        }
        return Optional.of(Set.of(key.partition()));
    }
}
