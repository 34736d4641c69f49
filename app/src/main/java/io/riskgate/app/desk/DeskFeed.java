package io.riskgate.app.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.client.RecordJson;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.log.LogCode;
import io.riskgate.schemas.wire.RegistryRefused;
import io.riskgate.schemas.wire.RegistryUnavailable;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
    private final Consumer<byte[], byte[]> consumer;
    private final WholeBatches batches;
    private final WireFormat wire;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private final Thread thread;
    private long publishedNanos = System.nanoTime() - PUBLISH_NANOS;
    private long topicsNanos = System.nanoTime() - TOPICS_NANOS;
    private volatile boolean closing;

    /** Hears of every record that is read, for metrics. */
    public interface RecordListener {
        void heard(ConsumerRecord<byte[], byte[]> record);
    }

    public DeskFeed(Connection connection, DeskBook book, EventLog log, RecordListener listener) {
        this(
                new KafkaConsumer<>(
                        properties(connection.bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer()),
                connection.registry(),
                book,
                log,
                listener);
    }

    DeskFeed(
            Consumer<byte[], byte[]> consumer,
            SchemaRegistry registry,
            DeskBook book,
            EventLog log,
            RecordListener listener) {
        this.book = book;
        this.log = log;
        this.listener = listener;
        this.consumer = consumer;
        this.batches = new WholeBatches(consumer);
        this.wire = new WireFormat(registry);
        this.thread = new Thread(this::run, "desk-feed");
        this.thread.setDaemon(true);
    }

    /** Where the public topics and their schemas are. */
    public record Connection(String bootstrapServers, SchemaRegistry registry) {}

    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!closing) {
                round();
            }
        } finally {
            consumer.close();
        }
    }

    /** Publishes what is known and reads on; whatever fails is tried again after a pause. */
    void round() {
        try {
            publish();
            assignExisting();
            batches.poll(POLL, this::take);
        } catch (WakeupException | InterruptException e) {
            closing = true;
        } catch (RuntimeException e) {
            LogCode.PAGE_UNFED.to(LOG).log("the page could not be fed and tries again: {}", e.getMessage());
            pause();
        }
    }

    private void publish() {
        if (System.nanoTime() - publishedNanos >= PUBLISH_NANOS) {
            log.append(book.drainChanges().toString());
            publishedNanos = System.nanoTime();
        }
    }

    private void assignExisting() {
        if (System.nanoTime() - topicsNanos < TOPICS_NANOS && !assigned.isEmpty()) {
            return;
        }
        List<TopicPartition> fresh = fresh();
        if (!fresh.isEmpty()) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(fresh);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(fresh);
            assigned.addAll(fresh); // not before: partitions whose ends nobody knows are taken up the next time
            consumer.assign(assigned);
            fresh.forEach(partition -> {
                long beginning = beginnings.getOrDefault(partition, 0L);
                long nearEnd = ends.getOrDefault(partition, 0L) - LONG_TOPIC_OFFSETS;
                consumer.seek(partition, WHOLE.contains(partition.topic()) ? beginning : Math.max(beginning, nearEnd));
            });
        }
        topicsNanos = System.nanoTime();
    }

    private List<TopicPartition> fresh() {
        List<TopicPartition> fresh = new ArrayList<>();
        var known = consumer.listTopics();
        for (String topic : all()) {
            known.getOrDefault(topic, List.of()).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .filter(partition -> !assigned.contains(partition))
                    .forEach(fresh::add);
        }
        return fresh;
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(WHOLE);
        all.addAll(NEAR_END);
        return all;
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            // Only the age of an audit record matters here. The others are decoded before anybody hears of them,
            // because
            // this may have to be tried again.
            Optional<ObjectNode> json = record.topic().equals(Topics.AUDIT) ? Optional.empty() : json(record);
            listener.heard(record);
            json.ifPresent(shown -> book.take(record.topic(), record.partition() + "/" + record.offset(), shown));
        } catch (RegistryUnavailable | RegistryRefused e) {
            throw e; // nothing is known about the record yet
        } catch (RuntimeException e) {
            notShown(record, e); // or this one record would stop the page for ever
        }
    }

    private Optional<ObjectNode> json(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(RecordJson.of(wire.decodeAsWritten(record.value())));
        } catch (UnreadableRecord | AvroRuntimeException e) {
            notShown(record, e);
            return Optional.empty();
        }
    }

    private static void notShown(ConsumerRecord<byte[], byte[]> record, Exception why) {
        LogCode.RECORD_NOT_SHOWN
                .to(LOG)
                .setCause(why)
                .log("{}-{}@{} cannot be shown", record.topic(), record.partition(), record.offset());
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
