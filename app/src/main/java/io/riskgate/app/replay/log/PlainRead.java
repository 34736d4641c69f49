package io.riskgate.app.replay.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** How long a plain consumer takes to read the same partitions and do nothing with them. */
public record PlainRead(long recordCount, double seconds) {
    /** Stands for a read that was spared, because something live needs the brokers. */
    public static final PlainRead NONE = new PlainRead(0, 0);

    private static final Duration POLL = Duration.ofMillis(100);

    public static PlainRead of(Map<String, Object> connection, SortedMap<Integer, ? extends SortedSet<String>> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        topics.forEach(
                (partition, names) -> names.forEach(name -> partitions.add(new TopicPartition(name, partition))));
        long startNanos = System.nanoTime();
        long recordCount = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = PartitionLog.consumer(connection)) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            boolean atEnd = false;
            while (!atEnd) {
                recordCount += consumer.poll(POLL).count();
                atEnd = partitions.stream()
                        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
            }
        }
        return new PlainRead(recordCount, (System.nanoTime() - startNanos) / 1e9);
    }

    public double recordsPerSecond() {
        return seconds > 0 ? recordCount / seconds : 0;
    }
}
