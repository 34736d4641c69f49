package io.riskgate.app.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.app.client.TopicWriter;
import io.riskgate.app.metrics.Reading;
import io.riskgate.app.metrics.RiskMetric;
import io.riskgate.schemas.avro.Alert;
import io.riskgate.schemas.avro.AlertState;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.RegistryRefused;
import io.riskgate.schemas.wire.RegistryUnavailable;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class AlertDeskTest {
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final SchemaRegistry registry = new FailingRegistry();
    private final WireFormat wire = new WireFormat(SchemaRegistry.open("mock://alert-desk"));
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final AlertDesk desk = new AlertDesk(new TopicWriter(producer), registry, "engine-1");

    @Test
    void writes_at_the_next_look_what_the_registry_let_nobody_write() throws UnreadableRecord {
        failures.add(new RegistryUnavailable("the registry does not answer"));
        failures.add(new RegistryRefused("registering is switched off"));

        assertThatThrownBy(() -> desk.look(1_000, haltedScopes())).isInstanceOf(RegistryUnavailable.class);
        assertThatThrownBy(() -> desk.look(2_000, haltedScopes())).isInstanceOf(RegistryRefused.class);
        desk.look(3_000, haltedScopes());

        assertThat(written()).extracting(Alert::getAlertId).containsExactly("ScopeHalted");
    }

    @Test
    void writes_at_the_next_look_what_the_producer_would_not_take() throws UnreadableRecord {
        producer.sendException = new KafkaException("the buffer is full");
        assertThatThrownBy(() -> desk.look(1_000, haltedScopes())).isInstanceOf(KafkaException.class);
        producer.sendException = null;
        desk.look(2_000, haltedScopes());

        assertThat(written()).extracting(Alert::getAlertId).containsExactly("ScopeHalted");
    }

    @Test
    void writes_at_the_next_look_what_the_brokers_did_not_confirm() throws UnreadableRecord {
        MockProducer<byte[], byte[]> slow =
                new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        try (AlertDesk waiting = new AlertDesk(new TopicWriter(slow), registry, "engine-1")) {
            waiting.look(1_000, haltedScopes());
            waiting.look(2_000, haltedScopes());
            slow.errorNext(new TimeoutException("no broker has answered"));
            waiting.look(3_000, haltedScopes());
            slow.completeNext();
            waiting.look(4_000, haltedScopes());
        }
        assertThat(slow.history()).hasSize(2);
    }

    @Test
    void writes_an_alert_once_until_it_has_had_time_to_come_back() throws UnreadableRecord {
        desk.look(1_000, haltedScopes());
        desk.look(2_000, haltedScopes());
        desk.look(11_000, haltedScopes());
        assertThat(written()).hasSize(1);
        desk.look(11_001, haltedScopes());
        assertThat(written()).hasSize(2);
    }

    @Test
    void every_record_is_whole_when_people_and_the_watchdog_write_at_once() throws Exception {
        desk.look(0, haltedScopes());
        desk.heard(new ConsumerRecord<>(
                Topics.ALERTS, 0, 0, new byte[0], producer.history().get(0).value()));
        producer.clear();

        CompletableFuture<Void> people = CompletableFuture.runAsync(() -> acknowledge(3_000));
        desk.look(1_000, pulled(3_000));
        people.get();

        List<Alert> written = written();
        assertThat(written).hasSize(6_000);
        assertThat(written.stream().filter(alert -> alert.getState() == AlertState.ACKNOWLEDGED))
                .hasSize(3_000)
                .allMatch(alert -> "ada".equals(alert.getHandledBy()));
        assertThat(written.stream().filter(alert -> alert.getState() == AlertState.FIRING))
                .hasSize(3_000)
                .allMatch(alert -> alert.getRule().equals("KillSwitchPulled"));
    }

    private void acknowledge(int times) {
        for (int i = 0; i < times; i++) {
            try {
                desk.acknowledge("ScopeHalted", "ada", "seen ".repeat(1 + i % 50));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Function<RiskMetric, List<Reading>> haltedScopes() {
        return metric -> metric == RiskMetric.HALTED_SCOPES ? List.of(new Reading(new TreeMap<>(), 1)) : List.of();
    }

    /** So many kinds of switches that have each been pulled once. */
    private static Function<RiskMetric, List<Reading>> pulled(int kinds) {
        return metric -> metric == RiskMetric.KILL_SWITCH_TRIGGERS
                ? IntStream.range(0, kinds)
                        .mapToObj(kind -> new Reading(new TreeMap<>(Map.of("type", "KIND-" + kind)), 1))
                        .toList()
                : List.of();
    }

    private List<Alert> written() throws UnreadableRecord {
        List<Alert> written = new ArrayList<>();
        for (var record : producer.history()) {
            written.add(wire.decode(record.value(), Alert.class));
        }
        return written;
    }

    /** Answers as a registry in memory does, once it has failed as often as it shall. */
    private final class FailingRegistry implements SchemaRegistry {
        private final SchemaRegistry behind = SchemaRegistry.open("mock://alert-desk");

        @Override
        public int register(String subject, Schema schema) {
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return behind.register(subject, schema);
        }

        @Override
        public Optional<Schema> schemaById(int id) {
            return behind.schemaById(id);
        }

        @Override
        public String address() {
            return behind.address();
        }

        @Override
        public void close() {}
    }
}
