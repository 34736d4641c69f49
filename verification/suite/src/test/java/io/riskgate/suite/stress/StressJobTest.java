package io.riskgate.suite.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.riskgate.schemas.avro.StressLine;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.StressResultCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.stress.io.PublishedRuns;
import io.riskgate.stress.io.StressJob;
import io.riskgate.stress.io.StressJobSettings;
import io.riskgate.stress.nightly.NightlySettings;
import io.riskgate.stress.nightly.RealHistory;
import io.riskgate.stress.nightly.RunProgress;
import io.riskgate.stress.scenario.ScenarioSet;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.run.Observations;
import io.riskgate.testkit.scenario.InputRecord;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real job beside the real engine on a real broker. */
class StressJobTest {
    private static final String REGISTRY = "mock://stress-job";
    private static final String BOOK = "src/test/resources/stress/crowded_book.yaml";

    private final BrokerFixture broker = BrokerFixture.shared();
    private final WireFormat wire = new WireFormat(SchemaRegistry.open(REGISTRY));

    @Test
    void changes_the_next_decision_and_publishes_each_run_once(@TempDir Path directory) throws Exception {
        String application = broker.uniquePrefix("stress") + "riskgate";
        Scenario scenario = Scenario.read(Path.of(BOOK));
        InputRecords inputs = new InputRecords(wire, scenario);
        List<InputRecord> steps = inputs.when();
        EngineTopics.create(broker.admin(), 2);
        try (var engine = new FedEngine(broker, REGISTRY, application, directory)) {
            engine.take(inputs.given());
            for (int i = 0; i < 3; i++) {
                engine.take(steps.subList(i, i + 1));
            }

            StressJob.Outcome first = job("nightly-1", 1);
            engine.settle();
            engine.take(steps.subList(3, 5));

            assertThat(scenario.then().differences(new Observations(wire).of(engine.log())))
                    .isEmpty();
            assertThat(first.isNew()).isTrue();
            publishesOnce(first.run());
            survivesAStartThatDied();
        } finally {
            EngineTopics.delete(broker.admin(), application);
        }
    }

    private void publishesOnce(StressRun first) {
        StressJob.Outcome again = job("nightly-1", 2);
        assertThat(again.isNew()).isFalse();
        assertThat(again.run().getResultsSha256()).isEqualTo(first.getResultsSha256());
        List<StressResult> results = published().resultsOf("nightly-1");
        assertThat(results).extracting(StressResult::getPortfolioId).containsExactly("FX");
        StressLine lehman = results.get(0).getLines().get(0);
        assertThat(lehman.getShockLoss()).isEqualTo(0.108 * 8_001_000, within(1e-3));
        assertThat(lehman.getGapLoss()).isEqualTo(0.05 * 8_001_000, within(1e-3));
        assertThat(first.getCut()).extracting(cut -> cut.getTopic()).contains(Topics.ORDERS, Topics.AUDIT);
    }

    /** A start that has sent half of its results and goes silent, as after kill -9; then the same run again. */
    private void survivesAStartThatDied() {
        StressResult half = published().resultsOf("nightly-1").get(0);
        half.setRunId("nightly-2");
        try (var dead = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker.bootstrapServers(),
                        ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                        "riskgate-stress-nightly-2"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            dead.initTransactions();
            dead.beginTransaction();
            dead.send(new ProducerRecord<>(
                    Topics.STRESS_RESULTS,
                    "FX".getBytes(StandardCharsets.UTF_8),
                    new StressResultCodec(wire).encode(half)));
            dead.flush();

            assertThat(job("nightly-2", 2).isNew()).isTrue();

            assertThatThrownBy(dead::commitTransaction).isInstanceOf(KafkaException.class);
        }
        assertThat(published().resultsOf("nightly-2")).hasSize(1);
        assertThat(published().all()).extracting(StressRun::getRunId).containsExactly("nightly-1", "nightly-2");
    }

    private PublishedRuns published() {
        return new PublishedRuns(broker.bootstrapServers(), wire);
    }

    private StressJob.Outcome job(String runId, int threads) {
        var settings = new StressJobSettings(
                broker.bootstrapServers(),
                runId,
                250,
                ScenarioSet.builtIn(),
                new NightlySettings(7, 1_000, 1, threads),
                RealHistory.NONE,
                "test");
        return new StressJob(settings, wire, InstantSource.system()).run(RunProgress.NONE);
    }
}
