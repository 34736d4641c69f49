package io.riskgate.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {

    private static final long JANUARY_1999_MILLIS = 915_408_000_000L;
    private static final long WEEK_MILLIS = 604_800_000L;

    @TempDir
    private Path directory;

    @Test
    void committed_records_are_read_and_aborted_ones_are_not() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.temporary())) {
            createTopic(broker, "orders");
            try (var producer = transactional(broker)) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("orders", "p1", "aborted"));
                producer.abortTransaction();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("orders", "p1", "committed"));
                producer.commitTransaction();
            }
            assertThat(readCommitted(broker, "orders", 1)).containsExactly("committed");
        }
    }

    @Test
    void keeps_its_records_when_started_again_on_the_same_directory() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.on(directory))) {
            createTopic(broker, "orders");
            commit(broker, "orders", List.of("before"));
        }
        var clusterId = Files.readString(directory.resolve("meta.properties"));
        try (var broker = EmbeddedBroker.start(BrokerSettings.on(directory))) {
            commit(broker, "orders", List.of("after"));
            assertThat(readCommitted(broker, "orders", 2)).containsExactly("before", "after");
        }
        assertThat(Files.readString(directory.resolve("meta.properties"))).isEqualTo(clusterId);
    }

    @Test
    void runs_with_the_newest_features_and_without_creating_topics_by_itself() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.temporary());
                var admin = admin(broker)) {
            var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();
            assertThat(features.get("transaction.version").maxVersionLevel()).isEqualTo((short) 2);
            assertThat(features.get("group.version").maxVersionLevel()).isEqualTo((short) 1);
            assertThatThrownBy(() -> admin.describeTopics(List.of("nobody-made-this"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    @Test
    void keeps_a_history_of_decades_in_one_segment() throws Exception {
        try (var broker = EmbeddedBroker.start(BrokerSettings.on(directory))) {
            createTopic(broker, "prices");
            try (var producer = transactional(broker)) {
                producer.initTransactions();
                for (int week = 0; week < 20; week++) {
                    producer.beginTransaction();
                    long eventTimeMillis = JANUARY_1999_MILLIS + 2 * week * WEEK_MILLIS;
                    producer.send(new ProducerRecord<>("prices", 0, eventTimeMillis, "EURUSD", "fixing " + week));
                    producer.commitTransaction();
                }
            }
            assertThat(readCommitted(broker, "prices", 20)).hasSize(20);
        }
        try (var files = Files.list(directory.resolve("prices-0"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".log"))).hasSize(1);
        }
    }

    @Test
    void deletes_its_temporary_directory_on_close() {
        var storage = BrokerStorage.of(BrokerSettings.temporary());
        storage.formatOnce();
        assertThat(storage.directory().resolve("meta.properties")).exists();
        storage.deleteIfTemporary();
        assertThat(storage.directory()).doesNotExist();
    }

    @Test
    void refuses_a_taken_port_and_names_port_holder_and_option() {
        try (var broker = EmbeddedBroker.start(BrokerSettings.temporary())) {
            int port = Integer.parseInt(broker.bootstrapServers().split(":", -1)[1]);
            assertThatThrownBy(() -> EmbeddedBroker.start(new BrokerSettings(port, Optional.of(directory))))
                    .isInstanceOf(UnfitEnvironment.class)
                    .hasMessageContaining("port " + port)
                    .hasMessageContaining("--broker-port");
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private static void createTopic(EmbeddedBroker broker, String topic) throws Exception {
        try (var admin = admin(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<String, String> transactional(EmbeddedBroker broker) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test"),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void commit(EmbeddedBroker broker, String topic, List<String> values) {
        try (var producer = transactional(broker)) {
            producer.initTransactions();
            producer.beginTransaction();
            values.forEach(value -> producer.send(new ProducerRecord<>(topic, value)));
            producer.commitTransaction();
        }
    }

    private static List<String> readCommitted(EmbeddedBroker broker, String topic, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            long deadlineNanos = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < deadlineNanos) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
