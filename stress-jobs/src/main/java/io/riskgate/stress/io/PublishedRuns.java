package io.riskgate.stress.io;

import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.StressResultCodec;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.nightly.RunProgress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * What runs have published.
 *
 * <p>Reads as far as anything is written, and not as far as everything is committed: a run may stand behind the open
 * transaction of another that died, and would not be seen before that has timed out. So this waits for it.
 */
public final class PublishedRuns {
    private final String bootstrapServers;
    private final StressResultCodec codec;

    public PublishedRuns(String bootstrapServers, WireFormat wire) {
        this.bootstrapServers = bootstrapServers;
        this.codec = new StressResultCodec(wire);
    }

    /** Every run, oldest first. */
    public List<StressRun> all() {
        List<StressRun> runs = new ArrayList<>();
        read(Topics.STRESS_RUNS, record -> runs.add(run(record)));
        return runs;
    }

    /** The results of one run by portfolio; of the newest record where a portfolio has several. */
    public List<StressResult> resultsOf(String runId) {
        List<StressResult> results = new ArrayList<>();
        read(Topics.STRESS_RESULTS, record -> {
            StressResult result = result(record);
            if (result.getRunId().equals(runId)) {
                results.add(result);
            }
        });
        results.sort(Comparator.comparing(StressResult::getPortfolioId));
        return results;
    }

    private StressRun run(ConsumerRecord<byte[], byte[]> record) {
        try {
            return codec.readRun(record.value());
        } catch (UnreadableRecord e) {
            throw unreadable(record, e);
        }
    }

    private StressResult result(ConsumerRecord<byte[], byte[]> record) {
        try {
            return codec.read(record.value());
        } catch (UnreadableRecord e) {
            throw unreadable(record, e);
        }
    }

    private static IllegalStateException unreadable(ConsumerRecord<byte[], byte[]> record, UnreadableRecord e) {
        return new IllegalStateException(
                record.topic() + "-" + record.partition() + "@" + record.offset() + " cannot be read: "
                        + e.getMessage(),
                e);
    }

    private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer = StressClients.reader(bootstrapServers)) {
            LogCut cut = writtenUntilNow(topic);
            for (int partition = 0; partition < cut.partitionsOf(topic); partition++) {
                var feed = new PartitionFeed(consumer, cut, partition, List.of(topic), RunProgress.NONE);
                ConsumerRecord<byte[], byte[]> record = feed.next(topic);
                while (record != null) {
                    reader.accept(record);
                    record = feed.next(topic);
                }
            }
        }
    }

    private LogCut writtenUntilNow(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = StressClients.endReader(bootstrapServers)) {
            return LogCut.now(consumer, List.of(topic));
        }
    }
}
