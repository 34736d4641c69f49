package io.riskgate.suite.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.riskgate.app.service.Engine;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.log.TopicLog;
import io.riskgate.testkit.scenario.InputRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A real engine on the test's broker that is fed a scenario and waited for. */
final class FedEngine implements AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(60);

    private final String application;
    private final TopicLog log;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Engine engine;

    /** Starts the engine on topics that are there. */
    FedEngine(BrokerFixture broker, String registryUrl, String application, Path directory)
            throws InterruptedException {
        this.application = application;
        log = new TopicLog(broker.bootstrapServers(), broker.admin(), EngineTopics.names());
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        engine = Engine.start(
                EngineSettings.of(broker.bootstrapServers(), registryUrl, directory)
                        .withInstance(application, "engine-1"),
                new SimpleMeterRegistry());
        assertThat(engine.awaitRunning(WAIT)).isTrue();
    }

    /** Publishes records in their order and waits until everything that comes of them has been read. */
    void take(List<InputRecord> records) {
        for (InputRecord record : records) {
            byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(record.topic(), key, record.value()));
            producer.flush();
        }
        settle();
    }

    /** Waits until the engine has taken everything that others have published. */
    void settle() {
        log.awaitQuiet(application, EngineTopics.READ_BY_ENGINE, WAIT);
    }

    RunLog log() {
        return log.toRunLog();
    }

    @Override
    public void close() {
        engine.close();
        producer.close();
        log.close();
    }
}
