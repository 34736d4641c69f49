package io.riskgate.app.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Gives a consumer's records to a taker so that none is left out: where the taker fails, the rest of the batch is read
 * again, from the first record of each partition that was not taken. A record that was taken does not come again.
 */
final class WholeBatches {
    private final Consumer<byte[], byte[]> consumer;

    WholeBatches(Consumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    /** Takes one record, or throws to have it again. */
    interface Taker {
        void take(ConsumerRecord<byte[], byte[]> record);
    }

    /** Reads once and passes on what the taker throws. */
    void poll(Duration wait, Taker taker) {
        ConsumerRecords<byte[], byte[]> batch = consumer.poll(wait);
        Map<TopicPartition, Long> nextOffsets = new HashMap<>();
        for (TopicPartition partition : batch.partitions()) {
            nextOffsets.put(partition, batch.records(partition).get(0).offset());
        }
        try {
            for (ConsumerRecord<byte[], byte[]> record : batch) {
                taker.take(record);
                nextOffsets.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
            }
        } catch (RuntimeException e) {
            nextOffsets.forEach((partition, offset) -> consumer.seek(partition, offset));
            throw e;
        }
    }
}
