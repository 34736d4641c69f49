package io.riskgate.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.schemas.avro.HaltScope;
import io.riskgate.schemas.avro.HaltScopeKind;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.RegistryRefused;
import io.riskgate.schemas.wire.RegistryUnavailable;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskFeedTest {
    private static final TopicPartition FIRST = new TopicPartition(Topics.KILL_SWITCH_EVENTS, 0);
    private static final TopicPartition SECOND = new TopicPartition(Topics.KILL_SWITCH_EVENTS, 1);

    private final SchemaRegistry registry = SchemaRegistry.open("mock://desk-feed");
    private final WireFormat wire = new WireFormat(registry);
    private final KeptLog kept = new KeptLog();
    private final DeskBook book = new DeskBook();
    private final List<String> heard = new ArrayList<>();
    private final Deque<RuntimeException> failuresOfRegistry = new ArrayDeque<>();
    private final Deque<RuntimeException> failuresOfSecondRecord = new ArrayDeque<>();
    private final DeskFeed feed = new DeskFeed(kept, new FailingRegistry(), book, new EventLog("abc"), this::hear);

    @BeforeEach
    void three_events_in_one_partition_and_one_in_another() {
        kept.keep(FIRST, event(KillSwitchResult.HALTED, "macro"));
        kept.keep(FIRST, event(KillSwitchResult.HALTED, "carry"));
        kept.keep(FIRST, event(KillSwitchResult.RESUMED, "macro"));
        kept.keep(SECOND, event(KillSwitchResult.HALTED, "trend"));
    }

    @Test
    void folds_every_halt_once_although_a_batch_fails_halfway() {
        failuresOfSecondRecord.add(new RegistryUnavailable("the registry does not answer"));
        failuresOfSecondRecord.add(new RegistryRefused("the registry knows nobody of this name"));

        feed.round();
        feed.round();
        assertThat(halted()).doesNotContain("portfolio:carry");
        feed.round();
        feed.round();

        assertThat(halted()).containsExactlyInAnyOrder("portfolio:carry", "portfolio:trend");
        assertThat(book.whole().path("kill").path("history")).hasSize(4);
    }

    @Test
    void hears_of_a_record_once_although_its_schema_must_be_asked_for_again() {
        failuresOfRegistry.add(new RegistryUnavailable("the registry does not answer"));
        failuresOfRegistry.add(new RegistryRefused("the registry knows nobody of this name"));

        feed.round();
        feed.round();
        assertThat(heard).isEmpty();
        feed.round();

        assertThat(heard).containsExactlyInAnyOrder("0@0", "0@1", "0@2", "1@0");
        assertThat(halted()).containsExactlyInAnyOrder("portfolio:carry", "portfolio:trend");
    }

    @Test
    void passes_by_a_record_that_is_itself_to_blame() {
        kept.keep(SECOND, new byte[] {7});
        kept.keep(SECOND, event(KillSwitchResult.HALTED, "pyramid"));
        failuresOfSecondRecord.add(new ClassCastException("no field of this kind"));

        feed.round();

        assertThat(halted()).containsExactlyInAnyOrder("portfolio:trend", "portfolio:pyramid");
        assertThat(heard).contains("1@1");
    }

    @Test
    void takes_up_partitions_whose_ends_were_not_to_be_learnt_at_first() {
        kept.setOffsetsException(new TimeoutException("no broker has answered"));

        feed.round();
        assertThat(halted()).isEmpty();
        feed.round();

        assertThat(halted()).containsExactlyInAnyOrder("portfolio:carry", "portfolio:trend");
    }

    @Test
    void closes_its_consumer_when_it_ends() {
        feed.start();
        feed.close();
        assertThat(kept.closed()).isTrue();
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) {
        if (record.partition() == 0 && record.offset() == 1 && !failuresOfSecondRecord.isEmpty()) {
            throw failuresOfSecondRecord.remove();
        }
        heard.add(record.partition() + "@" + record.offset());
    }

    private List<String> halted() {
        JsonNode halted = book.whole().path("kill").path("halted");
        List<String> scopes = new ArrayList<>();
        halted.fieldNames().forEachRemaining(scopes::add);
        return scopes;
    }

    private byte[] event(KillSwitchResult result, String portfolio) {
        KillSwitchEvent event = new KillSwitchEvent();
        event.setResult(result);
        event.setScope(new HaltScope(HaltScopeKind.PORTFOLIO, portfolio));
        event.setCommandId(result + "-" + portfolio);
        event.setPersons(List.of("ada"));
        event.setDetail("");
        event.setCorrelationId("");
        event.setStoppedOrderIds(List.of());
        event.setClosings(List.of());
        event.setEventTime(Instant.EPOCH);
        return wire.encode(Topics.KILL_SWITCH_EVENTS, event);
    }

    /** Gives its records again to a reader that has gone back, as a broker does. */
    private static final class KeptLog extends MockConsumer<byte[], byte[]> {
        private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

        KeptLog() {
            super("earliest");
            updatePartitions(FIRST.topic(), List.of(info(FIRST), info(SECOND)));
            updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
            updateEndOffsets(Map.of(FIRST, 3L, SECOND, 1L));
        }

        private static PartitionInfo info(TopicPartition partition) {
            return new PartitionInfo(partition.topic(), partition.partition(), Node.noNode(), new Node[0], new Node[0]);
        }

        void keep(TopicPartition partition, byte[] value) {
            long offset = records.stream()
                    .filter(record -> record.partition() == partition.partition())
                    .count();
            records.add(new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], value));
        }

        @Override
        public synchronized ConsumerRecords<byte[], byte[]> poll(Duration wait) {
            for (ConsumerRecord<byte[], byte[]> record : records) {
                TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                if (assignment().contains(partition) && record.offset() >= position(partition)) {
                    addRecord(record);
                }
            }
            return super.poll(wait);
        }
    }

    /** Answers as a registry in memory does, once it has failed as often as it shall. */
    private final class FailingRegistry implements SchemaRegistry {
        @Override
        public int register(String subject, Schema schema) {
            return registry.register(subject, schema);
        }

        @Override
        public Optional<Schema> schemaById(int id) {
            if (!failuresOfRegistry.isEmpty()) {
                throw failuresOfRegistry.remove();
            }
            return registry.schemaById(id);
        }

        @Override
        public String address() {
            return registry.address();
        }

        @Override
        public void close() {}
    }
}
