package io.riskgate.stress.io;

import io.riskgate.stress.nightly.RunProgress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Topics of one partition that a test has written, as a job reads them. */
final class WrittenLog {
    private static final int PARTITION = 0;

    private final TreeMap<String, List<byte[]>> values = new TreeMap<>();
    private final byte[] key;

    /** A log whose records all have one key. */
    WrittenLog(String key, List<String> topics) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
        topics.forEach(topic -> values.put(topic, new ArrayList<>()));
    }

    void append(String topic, byte[] value) {
        values.get(topic).add(value);
    }

    /** Everything from the beginning to the end. */
    PartitionFeed feed() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        values.forEach((topic, written) -> {
            var partition = new TopicPartition(topic, PARTITION);
            consumer.updatePartitions(
                    topic, List.of(new PartitionInfo(topic, PARTITION, null, new Node[0], new Node[0])));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, (long) written.size()));
        });
        List<String> topics = List.copyOf(values.keySet());
        var feed = new PartitionFeed(consumer, LogCut.now(consumer, topics), PARTITION, topics, RunProgress.NONE);
        values.forEach((topic, written) -> {
            for (int offset = 0; offset < written.size(); offset++) {
                consumer.addRecord(new ConsumerRecord<>(topic, PARTITION, offset, key, written.get(offset)));
            }
        });
        return feed;
    }
}
