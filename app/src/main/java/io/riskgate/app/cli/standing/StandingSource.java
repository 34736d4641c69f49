package io.riskgate.app.cli.standing;

import io.riskgate.app.client.TopicReader;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Option;

/** Where the tables come from: what the engine has committed to its topics up to now. */
public final class StandingSource {
    private static final Duration POLL = Duration.ofMillis(200);

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:9092",
            description = "Kafka brokers (default ${DEFAULT-VALUE}).")
    public String bootstrapServers = "";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8081/apis/ccompat/v7",
            description = "Schema registry with the Confluent API (default ${DEFAULT-VALUE}).")
    String registry = "";

    public SchemaRegistry openRegistry() {
        return SchemaRegistry.open(registry);
    }

    /** Gives every record of a topic, oldest first in each partition, until the newest. */
    public <R extends SpecificRecordBase> void each(String topic, Class<R> type, BiConsumer<WireFormat, R> taker)
            throws UnreadableRecord {
        try (var schemas = openRegistry();
                var reader = TopicReader.fromBeginning(bootstrapServers, List.of(topic))) {
            WireFormat wire = new WireFormat(schemas);
            do {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    taker.accept(wire, wire.decode(record.value(), type));
                }
            } while (!reader.isAtEnd());
        }
    }
}
