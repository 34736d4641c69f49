package io.riskgate.suite.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.StressResultCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.PublishedRuns;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.log.EngineTopics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Transactions of two runs on a real broker. */
class PublishedRunsTest {
    private static final int TRANSACTION_TIMEOUT_MILLIS = 2_000;

    private final BrokerFixture broker = BrokerFixture.shared();
    private final WireFormat wire = new WireFormat(SchemaRegistry.open("mock://published-runs"));

    @Test
    void lists_a_run_published_behind_the_hanging_transaction_of_another() {
        EngineTopics.create(broker.admin(), 1);
        try (var dead = producer("nightly-dead");
                var alive = producer("nightly-alive")) {
            write(dead, "nightly-dead");
            write(alive, "nightly-alive");
            alive.commitTransaction();

            assertThat(new PublishedRuns(broker.bootstrapServers(), wire).all())
                    .extracting(StressRun::getRunId)
                    .containsExactly("nightly-alive");
        } finally {
            EngineTopics.delete(broker.admin(), broker.uniquePrefix("runs"));
        }
    }

    private void write(KafkaProducer<byte[], byte[]> producer, String runId) {
        producer.initTransactions();
        producer.beginTransaction();
        byte[] key = runId.getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(Topics.STRESS_RUNS, key, new StressResultCodec(wire).encode(run(runId))));
        producer.flush();
    }

    private static StressRun run(String runId) {
        StressRun run = new StressRun();
        run.setRunId(runId);
        run.setAsOf(Instant.EPOCH);
        run.setStartedAt(Instant.EPOCH);
        run.setFinishedAt(Instant.EPOCH);
        run.setScenariosSha256("");
        run.setResultsSha256("");
        run.setModelVersions("");
        run.setBuild("test");
        run.setCut(List.of());
        return run;
    }

    private KafkaProducer<byte[], byte[]> producer(String runId) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "riskgate-stress-" + runId,
                        ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
                        TRANSACTION_TIMEOUT_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
