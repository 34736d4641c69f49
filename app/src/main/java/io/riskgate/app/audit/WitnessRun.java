package io.riskgate.app.audit;

import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.signing.AuditHeadCodec;
import io.riskgate.schemas.signing.AuditHeadCodec.SignedHead;
import io.riskgate.schemas.signing.VerifyingKey;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Takes a witness through the topics of a cluster. Owned by one thread. */
public final class WitnessRun {
    private static final Duration POLL = Duration.ofMillis(250);

    private final AuditTopics audit;
    private final Witness witness;
    private final AuditHeadCodec codec;
    private final RawLink.Reader links = new RawLink.Reader();
    private final List<SignedHead> waiting = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private long keptCount;

    /**
     * A run that goes on where the directory's last one ended.
     *
     * @param key whose signatures are accepted
     */
    public WitnessRun(AuditTopics audit, VerifyingKey key, Path directory) {
        this.audit = audit;
        this.witness = new Witness(key, new WitnessFiles(directory));
        this.codec = new AuditHeadCodec(new WireFormat(audit.registry()));
    }

    /** Heads kept, and why others were not. */
    public record Result(long keptCount, List<String> refusals) {
        public Result {
            refusals = List.copyOf(refusals);
        }
    }

    /** Looks at all records and heads; with {@code follow} until one is refused. */
    public Result run(boolean follow) {
        try (KafkaConsumer<byte[], byte[]> consumer = audit.consumer()) {
            List<TopicPartition> partitions = new ArrayList<>(AuditTopics.partitions(consumer, Topics.AUDIT));
            partitions.addAll(AuditTopics.partitions(consumer, Topics.AUDIT_HEADS));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            boolean isOver = false;
            while (!isOver) {
                consumer.poll(POLL).forEach(this::take);
                // A head and its records are committed together but read from two topics: judge when both are in.
                if (isAtEnd(consumer, ends)) {
                    judge();
                    isOver = !follow || !refusals.isEmpty();
                    ends = consumer.endOffsets(partitions);
                }
            }
        }
        return new Result(keptCount, refusals);
    }

    private static boolean isAtEnd(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.AUDIT)) {
            witness.record(record.partition(), links.read(record.value()));
            return;
        }
        try {
            waiting.add(codec.decode(record.value()));
        } catch (UnreadableRecord e) {
            refusals.add("refused: what stands at " + record.topic() + "/" + record.partition() + "/" + record.offset()
                    + " is no head: " + e.detail());
        }
    }

    private void judge() {
        for (SignedHead head : waiting) {
            String refusal = witness.head(head);
            if (refusal.isEmpty()) {
                keptCount++;
            } else {
                refusals.add("refused: partition " + head.head().partition() + ", head at record "
                        + head.head().recordCount() + ": " + refusal);
            }
        }
        waiting.clear();
    }
}
