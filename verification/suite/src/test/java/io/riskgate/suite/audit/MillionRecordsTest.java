package io.riskgate.suite.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.riskgate.app.audit.AuditTopics;
import io.riskgate.app.audit.AuditVerification;
import io.riskgate.app.audit.ChainFault;
import io.riskgate.app.audit.ChainVerifier;
import io.riskgate.app.audit.RawLink;
import io.riskgate.app.audit.TopicSource;
import io.riskgate.enforcement.audit.AuditChain;
import io.riskgate.enforcement.audit.AuditHead;
import io.riskgate.schemas.avro.AuditBody;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.AuditCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.crash.RegistryServer;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Verifies a long chain of real decisions and says how long it took, making it not counted.
 *
 * <p>20,000 records by default. The heavy run: {@code ./mvnw -pl verification/suite -am verify
 * -Dtest=MillionRecordsTest -Dsurefire.failIfNoSpecifiedTests=false -Driskgate.audit.records=1000000}.
 */
class MillionRecordsTest {
    private static final int RECORDS = Integer.getInteger("riskgate.audit.records", 20_000);
    private static final int CHUNK = 10_000;
    private static final int PARTITIONS = 6;

    private final TestDriverRunner runner = new TestDriverRunner();
    private final AuditCodec codec = new AuditCodec(runner.wire());
    private final AuditChain chain = new AuditChain(AuditHead.GENESIS);
    private long verifiedNanos;

    @Test
    void verifies_a_long_chain_of_decisions() throws Exception {
        AuditBody body = aDecision(runner.wire());
        var verifier = new ChainVerifier(0, 1, List.of(), ChainVerifier.WitnessedHashes.NONE);
        long byteCount = 0;
        for (int done = 0; done < RECORDS; done += CHUNK) {
            List<byte[]> values = values(body, Math.min(CHUNK, RECORDS - done));
            byteCount += values.stream().mapToLong(value -> value.length).sum();
            verify(values, verifier);
        }
        System.out.printf(
                "%d records of %d bytes verified in %.2f s%n", RECORDS, byteCount / RECORDS, verifiedNanos / 1e9);

        assertThat(verifier.finish()).isNull();
        assertThat(verifier.recordCount()).isEqualTo(RECORDS);
    }

    /** The same from a topic of six partitions, heads aside, as {@code riskgate audit verify} reads it. */
    @Test
    void verifies_a_long_topic() throws Exception {
        BrokerFixture broker = BrokerFixture.shared();
        EngineTopics.create(broker.admin(), PARTITIONS);
        try (RegistryServer registry = RegistryServer.start();
                var writer = new AuditWriter(broker.bootstrapServers(), registry.url(), PARTITIONS)) {
            writer.write(RECORDS);
            var audit = new AuditTopics(
                    Map.of("bootstrap.servers", broker.bootstrapServers()), SchemaRegistry.open(registry.url()));
            var scope = new AuditVerification.Scope(
                    Optional.empty(), 1, Long.MAX_VALUE, Optional.empty(), Optional.empty());
            AuditVerification verification = new AuditVerification(scope);
            long startNanos = System.nanoTime();
            List<ChainFault> faults = verification.run(new TopicSource(audit));
            System.out.printf(
                    "%d records read from their topic and verified in %.2f s%n",
                    RECORDS, (System.nanoTime() - startNanos) / 1e9);

            assertThat(faults).isEmpty();
            assertThat(verification.chains().values().stream()
                            .mapToLong(ChainVerifier::recordCount)
                            .sum())
                    .isEqualTo(RECORDS);
        } finally {
            EngineTopics.delete(broker.admin(), "none-but-ours");
        }
    }

    private static AuditBody aDecision(WireFormat wire) throws Exception {
        RunLog log = new TestDriverRunner()
                .runToLog(Scenario.read(Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml")));
        AuditCodec codec = new AuditCodec(wire);
        AuditBody widest = null;
        for (LogRecord record : log.topic(Topics.AUDIT)) {
            AuditBody body = codec.decode(record.value()).body();
            if (body.getDecision() != null) {
                widest = body;
            }
        }
        return widest;
    }

    private List<byte[]> values(AuditBody body, int count) {
        List<byte[]> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            body.setSequence(chain.nextSequence());
            byte[] bytes = codec.bodyBytes(body);
            byte[] previous = chain.lastHash();
            values.add(codec.encode(previous, chain.append(bytes), bytes));
        }
        return values;
    }

    private void verify(List<byte[]> values, ChainVerifier verifier) {
        RawLink.Reader reader = new RawLink.Reader();
        long startNanos = System.nanoTime();
        for (byte[] value : values) {
            verifier.take(reader.read(value), null);
        }
        verifiedNanos += System.nanoTime() - startNanos;
    }
}
