package io.riskgate.suite.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.app.cluster.BrokerSettings;
import io.riskgate.app.cluster.EmbeddedBroker;
import io.riskgate.app.replay.ReplayRange;
import io.riskgate.app.replay.ReplayReport;
import io.riskgate.app.replay.ReplayRun;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.app.topics.ReplayAccess;
import io.riskgate.schemas.catalogue.TopicCatalogue;
import io.riskgate.schemas.catalogue.TopicContract;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a broker that knows who is who, a replay reads history and can write nothing that is live. */
class ReplayPrincipalTest {
    private static final TestDriverRunner RUNNER = new TestDriverRunner();
    private static final RunLog LOG =
            RUNNER.runToLog(Scenario.read(Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml")));

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(new BrokerSettings(0, Optional.empty(), secured()));
        try (Admin admin = Admin.create(as("admin"))) {
            EngineTopics.create(admin, 1);
            admin.createAcls(ReplayAccess.bindings(TopicCatalogue.load(), "User:replay"))
                    .all()
                    .get();
        }
        try (var producer = producer("admin")) {
            for (LogRecord record : LOG.records()) {
                if (EngineTopics.names().contains(record.topic())) {
                    producer.send(new ProducerRecord<>(record.topic(), 0, record.key(), record.value()))
                            .get();
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    /** Clients log in by name and password; between broker and controller, both this process, nobody has to. */
    private static Map<String, String> secured() {
        return Map.of(
                "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "sasl.enabled.mechanisms", "PLAIN",
                "sasl.mechanism.inter.broker.protocol", "PLAIN",
                "listener.name.plaintext.plain.sasl.jaas.config", login("admin") + users(),
                "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "allow.everyone.if.no.acl.found", "false",
                "super.users", "User:admin;User:ANONYMOUS");
    }

    private static String login(String user) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                + user + "-secret\"";
    }

    private static String users() {
        return " user_admin=\"admin-secret\" user_replay=\"replay-secret\";";
    }

    private static Map<String, Object> as(String user) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", broker.bootstrapServers());
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "PLAIN");
        settings.put("sasl.jaas.config", login(user) + ";");
        return settings;
    }

    private static KafkaProducer<byte[], byte[]> producer(String user) {
        return new KafkaProducer<>(as(user), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Test
    void replays_the_whole_history_as_the_replay_principal() {
        var options = new ReplayRun.Options(ReplayRange.ALL, Optional.empty(), Optional.empty(), 1, 0);
        ReplayReport report =
                new ReplayRun(as("replay"), RUNNER.registry(), EngineSettings.WINDOW_DAYS, options).run(tally -> {});

        assertThat(report.isEqual()).isTrue();
        assertThat(report.recordCount()).isPositive();
    }

    @Test
    void refuses_the_replay_principal_every_write_to_a_live_topic() {
        List<String> topics =
                TopicCatalogue.load().live().stream().map(TopicContract::name).toList();
        try (var producer = producer("replay")) {
            for (String topic : topics) {
                assertThatThrownBy(() -> producer.send(new ProducerRecord<>(topic, 0, new byte[1], new byte[1]))
                                .get())
                        .as(topic)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(TopicAuthorizationException.class);
            }
        }
        assertThat(topics).hasSizeGreaterThan(10);
    }

    @Test
    void lets_the_replay_principal_write_topics_of_its_own() throws Exception {
        try (Admin admin = Admin.create(as("replay"))) {
            admin.createTopics(List.of(new NewTopic(ReplayAccess.OWN_PREFIX + "decisions", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = producer("replay")) {
            assertThat(producer.send(new ProducerRecord<>(ReplayAccess.OWN_PREFIX + "decisions", new byte[1]))
                            .get()
                            .offset())
                    .isZero();
        }
    }
}
