package io.riskgate.suite.audit;

import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes well-linked audit chains of any length, their bodies those of a real day over and over. */
final class AuditWriter implements AutoCloseable {
    private static final Path DAY = Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml");

    private final AuditCodec codec;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<AuditBody> bodies = new ArrayList<>();
    private final List<AuditChain> chains = new ArrayList<>();
    private long count;

    AuditWriter(String bootstrapServers, String registryUrl, int partitionCount) throws UnreadableRecord {
        codec = new AuditCodec(new WireFormat(SchemaRegistry.open(registryUrl)));
        // A broker that does not know a new topic yet may refuse the first batch of a producer that it has never heard
        // and
        // take the second; the first can then never follow.
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.in.flight.requests.per.connection", 1),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        TestDriverRunner runner = new TestDriverRunner();
        AuditCodec recorded = new AuditCodec(runner.wire());
        for (LogRecord record : runner.runToLog(Scenario.read(DAY)).topic(Topics.AUDIT)) {
            bodies.add(recorded.decode(record.value()).body());
        }
        for (int partition = 0; partition < partitionCount; partition++) {
            chains.add(new AuditChain(AuditHead.GENESIS));
        }
    }

    /**
     * Writes records to the partitions in turn.
     *
     * @throws IllegalStateException if the broker did not take one of them
     */
    void write(int recordCount) {
        AtomicReference<Exception> refusal = new AtomicReference<>();
        for (int i = 0; i < recordCount; i++) {
            int partition = (int) (count % chains.size());
            producer.send(
                    new ProducerRecord<>(Topics.AUDIT, partition, key(partition), next(partition)),
                    (metadata, e) -> refusal.compareAndSet(null, e));
            count++;
        }
        producer.flush();
        if (refusal.get() != null) {
            throw new IllegalStateException("the broker did not take every audit record", refusal.get());
        }
    }

    private byte[] next(int partition) {
        AuditChain chain = chains.get(partition);
        AuditBody body = bodies.get((int) (count % bodies.size()));
        body.setSequence(chain.nextSequence());
        body.setPartition(partition);
        byte[] previous = chain.lastHash();
        byte[] bytes = codec.bodyBytes(body);
        return codec.encode(previous, chain.append(bytes), bytes);
    }

    private static byte[] key(int partition) {
        return Integer.toString(partition).getBytes(StandardCharsets.UTF_8);
    }

    void flush() {
        producer.flush();
    }

    long count() {
        return count;
    }

    /** The sequence numbers written, by partition and in their order. */
    Map<Integer, List<Long>> sequences() {
        Map<Integer, List<Long>> sequences = new TreeMap<>();
        for (int partition = 0; partition < chains.size(); partition++) {
            long next = chains.get(partition).nextSequence();
            sequences.put(
                    partition,
                    LongStream.range(AuditHead.GENESIS.nextSequence(), next)
                            .boxed()
                            .toList());
        }
        return sequences;
    }

    @Override
    public void close() {
        producer.close();
    }
}
