package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.client.RecordJson;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.RegistryUnavailable;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the committed records of the public topics in a thread of its own and keeps the desk's picture current.
 *
 * <p>A topic that does not exist yet is taken up when it appears. Long topics are read from near their end, short ones
 * from the beginning.
 */
public final class DeskFeed implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskFeed.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long PUBLISH_NANOS = 250_000_000L;
    private static final long TOPICS_NANOS = 10_000_000_000L;
    private static final long LONG_TOPIC_OFFSETS = 4_000;

    private static final List<String> WHOLE = List.of(
            Topics.CONTROL,
            Topics.KILL_SWITCH_EVENTS,
            Topics.REVIEWS,
            Topics.STRATEGY_HEALTH,
            Topics.STRESS_RESULTS,
            Topics.ALERTS);
    private static final List<String> NEAR_END =
            List.of(Topics.DECISIONS, Topics.RISK_SNAPSHOTS, Topics.BREACHES, Topics.STANDINGS, Topics.AUDIT);

    private final DeskBook book;
    private final EventLog log;
    private final RecordListener listener;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final WireFormat wire;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final Thread thread;
    private volatile boolean closing;

    /** Hears of every record that is read, for metrics. */
    public interface RecordListener {
        void heard(ConsumerRecord<byte[], byte[]> record);
    }

    public DeskFeed(Connection connection, DeskBook book, EventLog log, RecordListener listener) {
        this.book = book;
        this.log = log;
        this.listener = listener;
        this.consumer = new KafkaConsumer<>(
                properties(connection.bootstrapServers()), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.wire = new WireFormat(connection.registry());
        this.thread = new Thread(this::run, "desk-feed");
        this.thread.setDaemon(true);
    }

    /** Where the public topics and their schemas are. */
    public record Connection(String bootstrapServers, SchemaRegistry registry) {}

    public void start() {
        thread.start();
    }

    private void run() {
        long publishedNanos = System.nanoTime() - PUBLISH_NANOS;
        long topicsNanos = System.nanoTime() - TOPICS_NANOS;
        while (!closing) {
            try {
                if (System.nanoTime() - topicsNanos >= TOPICS_NANOS || assigned.isEmpty()) {
                    assignExisting();
                    topicsNanos = System.nanoTime();
                }
                consumer.poll(POLL).forEach(this::take);
                if (System.nanoTime() - publishedNanos >= PUBLISH_NANOS) {
                    log.append(book.drainChanges().toString());
                    publishedNanos = System.nanoTime();
                }
            } catch (WakeupException | InterruptException e) {
                closing = true;
            } catch (KafkaException | RegistryUnavailable e) {
                LogCode.PAGE_UNFED.to(LOG).log("the page could not be fed and tries again: {}", e.getMessage());
                pause();
            }
        }
        consumer.close();
    }

    private void assignExisting() {
        List<TopicPartition> fresh = new ArrayList<>();
        var known = consumer.listTopics();
        for (String topic : all()) {
            known.getOrDefault(topic, List.of()).forEach(info -> {
                TopicPartition partition = new TopicPartition(topic, info.partition());
                if (assigned.add(partition)) {
                    fresh.add(partition);
                }
            });
        }
        if (fresh.isEmpty()) {
            return;
        }
        consumer.assign(assigned);
        Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(fresh);
        fresh.forEach(partition -> {
            long beginning = beginnings.getOrDefault(partition, 0L);
            long nearEnd = ends.getOrDefault(partition, 0L) - LONG_TOPIC_OFFSETS;
            consumer.seek(partition, WHOLE.contains(partition.topic()) ? beginning : Math.max(beginning, nearEnd));
        });
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(WHOLE);
        all.addAll(NEAR_END);
        return all;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        listener.heard(record);
        if (record.topic().equals(Topics.AUDIT)) {
            return; // only its age matters here
        }
        try {
            ObjectNode json = RecordJson.of(wire.decodeAsWritten(record.value()));
            book.take(record.topic(), record.partition() + "/" + record.offset(), json);
        } catch (UnreadableRecord | AvroRuntimeException e) {
            LogCode.RECORD_NOT_SHOWN
                    .to(LOG)
                    .setCause(e)
                    .log("{}-{}@{} cannot be shown", record.topic(), record.partition(), record.offset());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Properties properties(String bootstrapServers) {
        Properties properties = new Properties();
        properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "desk-feed");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 50);
        return properties;
    }

    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        try {
            thread.join(3_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
