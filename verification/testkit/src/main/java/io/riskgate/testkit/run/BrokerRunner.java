package io.riskgate.testkit.run;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.riskgate.app.service.Engine;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.ledger.Ledger;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.log.TopicLog;
import io.riskgate.testkit.scenario.InputRecord;
import io.riskgate.testkit.scenario.InputRecords;
import io.riskgate.testkit.scenario.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A real broker and a real engine: real topics with several partitions, transactions, RocksDB, read_committed readers.
 *
 * <p>The engine is started anew on empty topics for each scenario. Between steps that take different ways through the
 * engine the runner waits until the earlier one has had its full effect, because a scenario is a sequence and topics
 * have none.
 */
public final class BrokerRunner implements ScenarioRunner {
    private static final String REGISTRY = "mock://broker-runner";
    private static final int PARTITIONS_MAX = 2;
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final BrokerFixture broker;
    private final WireFormat wire = new WireFormat(SchemaRegistry.open(REGISTRY));

    public BrokerRunner(BrokerFixture broker) {
        this.broker = broker;
    }

    @Override
    public ScenarioRun run(Scenario scenario) {
        RunLog log = runToLog(scenario);
        return new ScenarioRun(new Observations(wire).of(log), Ledger.faults(log, wire));
    }

    /** The same, with everything that was committed. */
    public RunLog runToLog(Scenario scenario) {
        String application = broker.uniquePrefix("scenario") + "riskgate";
        EngineTopics.create(broker.admin(), PARTITIONS_MAX);
        try (var log = new TopicLog(broker.bootstrapServers(), broker.admin(), EngineTopics.names());
                var producer = producer();
                var engine = start(application)) {
            if (!engine.awaitRunning(WAIT)) {
                throw new IllegalStateException("the engine is " + engine.state() + " after " + WAIT);
            }
            InputRecords inputs = new InputRecords(wire, scenario);
            publish(producer, inputs.given());
            log.awaitQuiet(application, EngineTopics.READ_BY_ENGINE, WAIT);
            publishStepByStep(producer, inputs.when(), log, application);
            log.awaitQuiet(application, EngineTopics.READ_BY_ENGINE, WAIT);
            return log.withChangelogs(broker.bootstrapServers(), application, WAIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            EngineTopics.delete(broker.admin(), application); // the next scenario wants empty ones of the same names
        }
    }

    private void publishStepByStep(
            KafkaProducer<byte[], byte[]> producer, List<InputRecord> steps, TopicLog log, String application) {
        for (int i = 0; i < steps.size(); i++) {
            publish(producer, List.of(steps.get(i)));
            boolean another = i + 1 < steps.size()
                    && !steps.get(i + 1).topic().equals(steps.get(i).topic());
            if (another) {
                log.awaitQuiet(application, EngineTopics.READ_BY_ENGINE, WAIT);
            }
        }
    }

    private static void publish(KafkaProducer<byte[], byte[]> producer, List<InputRecord> records) {
        for (InputRecord record : records) {
            byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(record.topic(), key, record.value()));
        }
        producer.flush();
    }

    private Engine start(String application) {
        var settings = EngineSettings.of(broker.bootstrapServers(), REGISTRY, temporaryDirectory())
                .withInstance(application, "engine-1");
        return Engine.start(settings, new SimpleMeterRegistry());
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("riskgate-broker-runner-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
