package io.riskgate.suite.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.riskgate.app.replay.Checkpoint;
import io.riskgate.app.replay.CheckpointFiles;
import io.riskgate.app.replay.ReplayRange;
import io.riskgate.app.replay.ReplayReport;
import io.riskgate.app.replay.ReplayRun;
import io.riskgate.app.service.EngineSettings;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.state.store.Stores;
import io.riskgate.testkit.BrokerFixture;
import io.riskgate.testkit.log.EngineTopics;
import io.riskgate.testkit.log.LogRecord;
import io.riskgate.testkit.log.RunLog;
import io.riskgate.testkit.run.TestDriverRunner;
import io.riskgate.testkit.scenario.Scenario;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay that begins at a checkpoint gives what the whole replay gives, and begins at no other rows. */
class CheckpointTest {
    private static final TestDriverRunner RUNNER = new TestDriverRunner();
    private static final RunLog LOG =
            RUNNER.runToLog(Scenario.read(Path.of("src/test/resources/ledger/a_busy_day_with_a_halt.yaml")));
    private static final BrokerFixture BROKER = BrokerFixture.shared();
    private static final int LATE = 10;

    @TempDir
    Path directory;

    private ReplayReport whole;

    @BeforeAll
    static void write_history() throws Exception {
        EngineTopics.create(BROKER.admin(), 1);
        try (var producer = new KafkaProducer<>(connection(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (LogRecord record : LOG.records()) {
                if (EngineTopics.names().contains(record.topic())) {
                    producer.send(new ProducerRecord<>(record.topic(), 0, record.key(), record.value()))
                            .get();
                }
            }
        }
    }

    @AfterAll
    static void delete_history() {
        EngineTopics.delete(BROKER.admin(), "none-but-ours");
    }

    @BeforeEach
    void replay_the_whole() {
        whole = replay(ReplayRange.ALL);
        assertThat(whole.isEqual()).isTrue();
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", BROKER.bootstrapServers());
    }

    private ReplayReport replay(ReplayRange range) {
        var options = new ReplayRun.Options(range, Optional.empty(), Optional.of(directory), 1, 0);
        return new ReplayRun(connection(), RUNNER.registry(), EngineSettings.WINDOW_DAYS, options).run(tally -> {});
    }

    private Checkpoint newest() {
        return new CheckpointFiles(directory).newest(0, LATE - 1).orElseThrow();
    }

    private static ReplayRange from(long sequence) {
        return new ReplayRange(sequence, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Test
    void begins_late_and_ends_with_the_same_hash() {
        ReplayReport late = replay(from(LATE));

        assertThat(late.isEqual()).isTrue();
        assertThat(late.partitions().get(0).lastHash())
                .isEqualTo(whole.partitions().get(0).lastHash());
        assertThat(late.recordCount()).isEqualTo(whole.recordCount() - LATE + 1);
        assertThat(late.inputCount()).isPositive().isLessThan(whole.inputCount());
    }

    @Test
    void begins_before_a_time() {
        String newestMarketTime = "1970-01-01";
        ReplayReport all = replay(ReplayRange.parse(newestMarketTime, ""));
        assertThat(all.recordCount()).isEqualTo(whole.recordCount());

        ReplayReport none = replay(ReplayRange.parse("9999-01-01", ""));
        assertThat(none.isEqual()).isTrue();
        assertThat(none.inputCount()).as("begins at the newest checkpoint").isLessThan(whole.inputCount());
    }

    @Test
    void refuses_rows_that_were_changed() {
        SortedMap<String, SortedMap<String, byte[]>> rows = new TreeMap<>(newest().rows());
        SortedMap<String, byte[]> book = new TreeMap<>(rows.get(Stores.BOOK_ROWS));
        byte[] changed = book.get(book.firstKey()).clone();
        changed[changed.length - 1] ^= 1;
        book.put(book.firstKey(), changed);
        rows.put(Stores.BOOK_ROWS, book);
        new CheckpointFiles(directory).write(new Checkpoint(0, newest().nextOffsets(), rows));

        assertThatThrownBy(() -> replay(from(LATE))).hasMessageContaining("other rows than the engine had");
    }

    @Test
    void refuses_to_begin_at_another_place_of_the_history() {
        SortedMap<String, Long> offsets = new TreeMap<>(newest().nextOffsets());
        offsets.merge(Topics.AUDIT, -1L, Long::sum);
        new CheckpointFiles(directory).write(new Checkpoint(0, offsets, newest().rows()));

        assertThatThrownBy(() -> replay(from(LATE))).hasMessageContaining("is not of this history");
    }
}
