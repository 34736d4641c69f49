package io.riskgate.stress.io;

import io.riskgate.schemas.avro.StressCut;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** The first offset of each partition that a run does not read. */
public final class LogCut {
    private final TreeMap<String, TreeMap<Integer, Long>> ends = new TreeMap<>();
    private long recordCount;

    /**
     * The present end of some topics, as the consumer sees it.
     *
     * <p>Who reads what is committed sees an end before the oldest open transaction: everything before it is committed,
     * and what others have committed behind it is missing. Who reads everything sees the very end, and whoever reads
     * committed records up to there waits until each transaction before it has ended.
     */
    static LogCut now(Consumer<byte[], byte[]> consumer, List<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            for (PartitionInfo info : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, info.partition()));
            }
        }
        LogCut cut = new LogCut();
        Map<TopicPartition, Long> offsets = consumer.endOffsets(partitions);
        offsets.forEach((partition, offset) -> cut.ends
                .computeIfAbsent(partition.topic(), name -> new TreeMap<>())
                .put(partition.partition(), offset));
        consumer.beginningOffsets(partitions)
                .forEach((partition, first) -> cut.recordCount += offsets.getOrDefault(partition, first) - first);
        return cut;
    }

    /** Offsets to pass until the cut, records of transactions among them. */
    long recordCount() {
        return recordCount;
    }

    long end(String topic, int partition) {
        return ends.getOrDefault(topic, new TreeMap<>()).getOrDefault(partition, 0L);
    }

    /** How many partitions the portfolio topics have. */
    int partitionsOf(String topic) {
        return ends.getOrDefault(topic, new TreeMap<>()).size();
    }

    List<StressCut> toRecords() {
        List<StressCut> records = new ArrayList<>();
        ends.forEach((topic, offsets) ->
                offsets.forEach((partition, offset) -> records.add(new StressCut(topic, partition, offset))));
        return records;
    }
}
