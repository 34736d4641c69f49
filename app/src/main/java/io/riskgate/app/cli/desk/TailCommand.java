package io.riskgate.app.cli.desk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.riskgate.app.client.RecordJson;
import io.riskgate.app.client.TopicReader;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the records of a topic, decoded, one JSON object a line. */
@Command(
        name = "tail",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints a topic's committed records as JSON lines.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  riskgate tail decisions",
            "  riskgate tail audit --from-beginning --until-end | jq .value.body.decision.reason"
        })
public final class TailCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "TOPIC", description = "For instance decisions, audit, risk-snapshots, dead-letters.")
    private String topic = "";

    @Option(names = "--from-beginning", description = "Start with the oldest record instead of the next one.")
    private boolean fromBeginning;

    @Option(names = "--until-end", description = "Stop at the newest record instead of waiting for more.")
    private boolean untilEnd;

    @Option(names = "--count", paramLabel = "N", description = "Stop after so many records.")
    private long countMax = Long.MAX_VALUE;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var registry = connection.openRegistry();
                var reader = fromBeginning
                        ? TopicReader.fromBeginning(connection.bootstrapServers(), List.of(topic))
                        : TopicReader.fromEnd(connection.bootstrapServers(), List.of(topic))) {
            WireFormat wire = new WireFormat(registry);
            long printed = 0;
            while (printed < countMax && !out.checkError()) {
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(Duration.ofMillis(200))) {
                    if (printed++ < countMax) {
                        out.println(line(record, wire));
                    }
                }
                out.flush();
                if (untilEnd && reader.isAtEnd()) {
                    break;
                }
            }
        }
        return 0;
    }

    private static ObjectNode line(ConsumerRecord<byte[], byte[]> record, WireFormat wire) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("topic", record.topic());
        line.put("partition", record.partition());
        line.put("offset", record.offset());
        line.put("written", Instant.ofEpochMilli(record.timestamp()).toString());
        line.put("key", record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8));
        try {
            line.set("value", RecordJson.of(wire.decodeAsWritten(record.value())));
        } catch (UnreadableRecord e) {
            line.put("unreadable", e.getMessage());
        }
        return line;
    }
}
