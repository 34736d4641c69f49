package io.riskgate.app.audit;

import io.riskgate.app.client.TextTable;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.WireFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Writes every committed audit record as one JSON line, once, and goes on where it stopped. Owned by one thread.
 *
 * @param fileBytesMax compressed size at which a new file is begun; a new day begins one as well
 */
public record Exporter(AuditTopics audit, Path directory, long fileBytesMax) {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final String HEADS = "audit-heads.jsonl";

    /** When to stop a running export. */
    public interface Until {
        boolean isOver(boolean atEnd);
    }

    /** All lines of a directory as a table; what a body says stays JSON. */
    public static TextTable lines(Path directory) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("partition", "INTEGER");
        columns.put("sequence", "BIGINT");
        columns.put("offset", "BIGINT");
        columns.put("kind", "VARCHAR");
        columns.put("eventTime", "TIMESTAMP");
        columns.put("previousHash", "VARCHAR");
        columns.put("hash", "VARCHAR");
        columns.put("schema", "INTEGER");
        columns.put("bodyBase64", "VARCHAR");
        columns.put("body", "JSON");
        return TextTable.ofJsonLines(directory.resolve("audit-[0-9]*.jsonl.gz").toString(), columns);
    }

    /** Exports until told to stop; returns how many lines were written. */
    public long run(Until until) {
        long lineCount = 0;
        try (ExportFiles files = new ExportFiles(directory, fileBytesMax);
                KafkaConsumer<byte[], byte[]> consumer = audit.consumer()) {
            List<TopicPartition> partitions = AuditTopics.partitions(consumer, Topics.AUDIT);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            files.nextOffsets()
                    .forEach((partition, offset) -> consumer.seek(new TopicPartition(Topics.AUDIT, partition), offset));
            Batch batch = new Batch(audit, files);
            boolean isOver = false;
            while (!isOver) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
                lineCount += batch.write(records);
                isOver = until.isOver(records.isEmpty() && isAtEnd(consumer, partitions));
            }
            writeHeads(files);
        }
        return lineCount;
    }

    private static boolean isAtEnd(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        return partitions.stream()
                .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
    }

    private void writeHeads(ExportFiles files) {
        List<String> heads = audit.heads().stream()
                .map(head -> ExportLine.of(head).toString())
                .toList();
        files.replace(HEADS, String.join("\n", heads));
    }

    /** Turns what was polled into lines, and keeps the schemas that they name. */
    private static final class Batch {
        private final AuditTopics audit;
        private final ExportFiles files;
        private final ExportLine line;
        private final Set<Integer> schemas = new HashSet<>();

        Batch(AuditTopics audit, ExportFiles files) {
            this.audit = audit;
            this.files = files;
            this.line = new ExportLine(new WireFormat(audit.registry()));
        }

        int write(ConsumerRecords<byte[], byte[]> records) {
            List<String> lines = new ArrayList<>();
            SortedMap<Integer, Long> next = new TreeMap<>();
            for (ConsumerRecord<byte[], byte[]> record : records) {
                keepSchema(ExportLine.schemaId(record.value()));
                lines.add(line.of(record).toString());
                next.put(record.partition(), record.offset() + 1);
            }
            if (!lines.isEmpty()) {
                files.append(lines, next, LocalDate.now(ZoneOffset.UTC));
            }
            return lines.size();
        }

        private void keepSchema(int id) {
            if (schemas.add(id)) {
                audit.registry()
                        .schemaById(id)
                        .ifPresent(schema -> files.replace("schema-" + id + ".avsc", schema.toString()));
            }
        }
    }
}
