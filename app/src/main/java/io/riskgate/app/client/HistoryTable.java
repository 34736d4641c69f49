package io.riskgate.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Committed records of a topic as CSV with a header: one column for each plain field, those of inner records under
 * dotted names; lists are left out, or make a row an item. Rows of one portfolio stand in their own order.
 */
public final class HistoryTable {
    private static final Duration POLL = Duration.ofMillis(100);

    private final Kind kind;
    private final String portfolioId;
    private final List<String> header = new ArrayList<>();
    private final Map<String, String> typesSeen = new HashMap<>();

    /** What a table is about. */
    public enum Kind {
        /** A row an answer. */
        DECISIONS(Topics.DECISIONS, ""),
        /** A row a check of an answer. */
        CHECKS(Topics.DECISIONS, "checks"),
        /** A row a snapshot of a portfolio: equity, exposure, value at risk. */
        RISK(Topics.RISK_SNAPSHOTS, ""),
        /** A row an instrument held in a snapshot. */
        EXPOSURES(Topics.RISK_SNAPSHOTS, "positions");

        private final String topic;
        private final String list;

        Kind(String topic, String list) {
            this.topic = topic;
            this.list = list;
        }
    }

    /**
     * A table of one kind.
     *
     * @param portfolioId the only portfolio, or empty for all
     */
    public HistoryTable(Kind kind, String portfolioId) {
        this.kind = kind;
        this.portfolioId = portfolioId;
    }

    /** Writes everything that is committed now; returns the number of rows. */
    public long write(String bootstrapServers, SchemaRegistry registry, PrintWriter out) {
        WireFormat wire = new WireFormat(registry);
        long rowCount = 0;
        try (TopicReader reader = TopicReader.fromBeginning(bootstrapServers, List.of(kind.topic))) {
            boolean atEnd = false;
            while (!atEnd) {
                boolean isEmpty = true;
                for (ConsumerRecord<byte[], byte[]> record : reader.poll(POLL)) {
                    isEmpty = false;
                    rowCount += write(decoded(wire, record), out);
                }
                atEnd = isEmpty && reader.isAtEnd();
            }
        }
        return rowCount;
    }

    private static GenericRecord decoded(WireFormat wire, ConsumerRecord<byte[], byte[]> record) {
        try {
            return wire.decodeAsWritten(record.value());
        } catch (UnreadableRecord e) {
            throw new IllegalStateException(
                    record.topic() + "/" + record.partition() + "/" + record.offset() + " cannot be read", e);
        }
    }

    private int write(GenericRecord record, PrintWriter out) {
        if (!portfolioId.isEmpty() && !portfolioId.equals(String.valueOf(record.get("portfolioId")))) {
            return 0;
        }
        List<Map<String, String>> rows = rows(record);
        for (Map<String, String> row : rows) {
            if (header.isEmpty()) {
                header.addAll(row.keySet());
                out.println(String.join(",", header));
            }
            List<String> cells = header.stream()
                    .map(column -> CsvLine.quoted(row.getOrDefault(column, "")))
                    .toList();
            out.println(String.join(",", cells));
        }
        return rows.size();
    }

    private List<Map<String, String>> rows(GenericRecord record) {
        Map<String, String> plain = new TreeMap<>(HistoryTable::timeFirst);
        addPlain("", record.getSchema(), record, plain);
        if (kind.list.isEmpty()) {
            return List.of(plain);
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (Object item : (Collection<?>) record.get(kind.list)) {
            Map<String, String> row = new TreeMap<>(HistoryTable::timeFirst);
            row.putAll(plain);
            addPlain(kind.list + ".", ((GenericRecord) item).getSchema(), (GenericRecord) item, row);
            rows.add(row);
        }
        return rows;
    }

    /** Time and portfolio lead; what follows is in order of name, so that a new field moves no other file's meaning. */
    private static int timeFirst(String one, String other) {
        return Integer.compare(rank(one), rank(other)) != 0
                ? Integer.compare(rank(one), rank(other))
                : one.compareTo(other);
    }

    private static int rank(String column) {
        return switch (column) {
            case "eventTime" -> 0;
            case "portfolioId" -> 1;
            default -> 2;
        };
    }

    /** By the schema and not by what is there, so that every row has the same columns. */
    private void addPlain(String prefix, Schema schema, @Nullable GenericRecord record, Map<String, String> row) {
        var json = record == null ? null : RecordJson.of(record);
        for (Schema.Field field : schema.getFields()) {
            String column = prefix + field.name();
            Schema type = present(field.schema());
            if (type.getType() == Schema.Type.RECORD) {
                addPlain(column + ".", type, record == null ? null : (GenericRecord) record.get(field.pos()), row);
            } else if (type.getType() != Schema.Type.ARRAY && type.getType() != Schema.Type.MAP) {
                typesSeen.put(column, sqlType(type));
                row.put(column, json == null ? "" : text(json.get(field.name())));
            }
        }
    }

    private static String text(JsonNode cell) {
        return cell.isNull() ? "" : cell.asText();
    }

    /** What an optional field holds when it is there. */
    private static Schema present(Schema schema) {
        return schema.isUnion()
                ? schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElse(schema)
                : schema;
    }

    /** SQL types by column in the order of the header; empty until a row was written. */
    public Map<String, String> columnTypes() {
        Map<String, String> types = new LinkedHashMap<>();
        header.forEach(column -> types.put(column, typesSeen.getOrDefault(column, "VARCHAR")));
        return types;
    }

    private static String sqlType(Schema schema) {
        LogicalType logical = schema.getLogicalType();
        if (logical instanceof LogicalTypes.Decimal decimal) {
            return "DECIMAL(" + decimal.getPrecision() + "," + decimal.getScale() + ")";
        }
        if (logical instanceof LogicalTypes.TimestampMillis) {
            return "TIMESTAMP";
        }
        return switch (schema.getType()) {
            case LONG -> "BIGINT";
            case INT -> "INTEGER";
            case DOUBLE, FLOAT -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            default -> "VARCHAR";
        };
    }
}
