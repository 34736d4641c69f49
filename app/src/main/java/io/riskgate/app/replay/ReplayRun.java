package io.riskgate.app.replay;

import io.riskgate.app.replay.log.InputLog;
import io.riskgate.app.replay.log.PacedLog;
import io.riskgate.app.replay.log.PartitionLog;
import io.riskgate.app.replay.log.PlainRead;
import io.riskgate.app.replay.log.RecordedInput;
import io.riskgate.processors.routing.EngineCodecs;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;

/**
 * Replays every partition of a cluster's history, one after the other, so that an engine beside it keeps its machine.
 *
 * @param connection settings of Kafka clients, the bootstrap servers at least
 * @param windowDays days of returns behind every risk figure, as the engine had them
 */
public record ReplayRun(Map<String, Object> connection, SchemaRegistry registry, int windowDays, Options options) {
    /** What the portfolio flow has ever read; those that a cluster has not are left out. */
    private static final List<String> INPUTS = List.of(
            Topics.ORDERS,
            Topics.SIGNALS,
            Topics.FILLS,
            Topics.POSITIONS,
            Topics.REVIEWS,
            Topics.STRESS_RESULTS,
            Topics.MARKET_STATE,
            Topics.CONTROL,
            Topics.REFUSALS);

    /**
     * What is replayed.
     *
     * @param partition the only one, or empty for all
     * @param checkpoints where checkpoints are kept and looked for; empty for none
     * @param checkpointRecords a checkpoint at the first occasion after so many audit records
     * @param inputsPerSecondMax so many a second at most, for the sake of an engine beside; zero for no limit
     */
    public record Options(
            ReplayRange range,
            Optional<Integer> partition,
            Optional<Path> checkpoints,
            long checkpointRecords,
            double inputsPerSecondMax) {
        /** Inputs a second that leave an engine on the same machine nearly all of it. */
        public static final int BESIDE_AN_ENGINE = 500;

        public Options {
            if (!(inputsPerSecondMax >= 0)) {
                throw new IllegalArgumentException(
                        "inputs per second must be above zero, or zero for no limit, got " + inputsPerSecondMax);
            }
        }

        /** The same log at the pace that is allowed. */
        public InputLog paced(InputLog log) {
            return inputsPerSecondMax > 0 ? new PacedLog(log, inputsPerSecondMax) : log;
        }
    }

    /** Replays, telling of each partition as it is done. */
    public ReplayReport run(Consumer<ReplayTally> done) {
        SortedMap<Integer, SortedSet<String>> topics = partitions();
        PlainRead plain = options.inputsPerSecondMax() > 0 ? PlainRead.NONE : PlainRead.of(connection, topics);
        List<ReplayTally> tallies = new ArrayList<>();
        long startNanos = System.nanoTime();
        topics.forEach((partition, names) -> {
            ReplayTally tally = replay(partition, names);
            tallies.add(tally);
            done.accept(tally);
        });
        return new ReplayReport(tallies, (System.nanoTime() - startNanos) / 1e9, plain);
    }

    /** The topics to read of each partition that has an audit. */
    public SortedMap<Integer, SortedSet<String>> partitions() {
        SortedMap<Integer, SortedSet<String>> partitions = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = PartitionLog.consumer(connection)) {
            Map<String, List<PartitionInfo>> known = consumer.listTopics();
            for (PartitionInfo info : known.getOrDefault(Topics.AUDIT, List.of())) {
                if (options.partition().isEmpty() || options.partition().get() == info.partition()) {
                    TreeSet<String> names = new TreeSet<>(INPUTS);
                    names.add(Topics.AUDIT);
                    names.retainAll(known.keySet());
                    partitions.put(info.partition(), names);
                }
            }
        }
        if (partitions.isEmpty()) {
            throw new IllegalArgumentException("there is no audit to replay at " + connection.get("bootstrap.servers")
                    + options.partition().map(one -> " in partition " + one).orElse(""));
        }
        return partitions;
    }

    /** The first record to compare; where a time tells it, the audit is read through, which is quick beside folding. */
    private long firstSequence(int partition, WireFormat wire) {
        ReplayRange range = options.range();
        if (range.fromMillis() == Long.MIN_VALUE) {
            return range.fromSequence();
        }
        AuditCodec codec = new AuditCodec(wire);
        try (PartitionLog log = new PartitionLog(connection, partition, List.of(Topics.AUDIT), Map.of())) {
            long next = 1;
            RecordedInput record = log.next(Topics.AUDIT);
            while (record != null && record.value() != null) {
                AuditBody body = codec.decode(record.value()).body();
                if (body.getEventTime() != null && range.contains(body)) {
                    return body.getSequence();
                }
                next = body.getSequence() + 1;
                record = log.next(Topics.AUDIT);
            }
            return next;
        } catch (UnreadableRecord e) {
            throw new IllegalStateException("an audit record cannot be read: " + e.detail(), e);
        }
    }

    private ReplayTally replay(int partition, SortedSet<String> topics) {
        WireFormat wire = new WireFormat(registry);
        Optional<CheckpointFiles> files = options.checkpoints().map(CheckpointFiles::new);
        Optional<Checkpoint> start = files.flatMap(kept -> kept.newest(partition, firstSequence(partition, wire) - 1));
        Map<String, Long> offsets = new TreeMap<>();
        start.ifPresent(checkpoint -> offsets.putAll(checkpoint.nextOffsets()));
        try (PartitionLog log = new PartitionLog(connection, partition, topics, offsets)) {
            var task = new ReplayTask(
                    partition, () -> new EngineCodecs(new WireFormat(registry)), windowDays, output -> {});
            var watcher = new CheckpointWriter(partition, files, options.checkpointRecords());
            var replay = new PartitionReplay(options.paced(log), task, watcher);
            var history = new HistoryReplay(wire, options.range(), link -> {});
            start.ifPresent(checkpoint -> {
                history.requireFits(checkpoint, log);
                replay.beginAt(checkpoint);
            });
            return history.run(partition, log, replay);
        }
    }
}
