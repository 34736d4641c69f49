package io.riskgate.app.demo.link;

import io.riskgate.app.client.TopicReader;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads back what a run has left in the topics, from the first record, with a consumer of its own. */
public final class RunLog {
    private static final List<String> TOPICS = List.of(
            Topics.ORDERS,
            Topics.DECISIONS,
            Topics.FILLS,
            Topics.RISK_SNAPSHOTS,
            Topics.KILL_SWITCH_EVENTS,
            Topics.DEAD_LETTERS);
    private static final Duration POLL = Duration.ofMillis(100);

    private RunLog() {}

    /** Hands over every committed record; returns when it has reached the end. */
    public static void read(String bootstrapServers, SchemaRegistry registry, List<RunRecords> readers) {
        RecordDispatch dispatch = new RecordDispatch(new WireFormat(registry));
        try (TopicReader log = TopicReader.fromBeginning(bootstrapServers, TOPICS)) {
            boolean atEnd = false;
            while (!atEnd) {
                boolean isEmpty = true;
                for (ConsumerRecord<byte[], byte[]> record : log.poll(POLL)) {
                    isEmpty = false;
                    readers.forEach(reader -> dispatch.dispatch(record, reader));
                }
                atEnd = isEmpty && log.isAtEnd();
            }
        }
    }
}
