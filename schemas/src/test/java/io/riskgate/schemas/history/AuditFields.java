package io.riskgate.schemas.history;

import io.riskgate.schemas.avro.AuditBody;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** The dictionary of everything that an exported audit line says, as a page made from the schemas. */
final class AuditFields {
    static final Path PAGE = Path.of("..", "docs", "audit-fields.md");

    private static final String HEAD = """
            # Fields of an exported audit line

            `./riskgate audit export` writes one JSON object a line. This page is made from the schemas by
            `schemas/release-schemas`; a test fails while it says something else than they do.

            How types are written: a decimal as an exact number, a time as ISO 8601 text in UTC, bytes as hexadecimal text, an
            absent value as `null`. `[]` after a name stands for each item of a list.

            ## The line

            | field | type | meaning |
            |---|---|---|
            | `partition` | int | Partition of the audit topic that holds the record. |
            | `sequence` | long | Number of the record in its partition's chain, from 1, without a gap. |
            | `offset` | long | Where the record stands in its partition; with gaps, because transactions leave marks. |
            | `kind` | text | What is recorded; the same as `body.kind`. |
            | `eventTime` | time or null | Event time of what is recorded; the same as `body.eventTime`. |
            | `previousHash` | bytes | Hash of the record before; SHA-256, 32 bytes, all zero for the first. |
            | `hash` | bytes | SHA-256 over `previousHash` and the bytes of `bodyBase64`; 32 bytes. |
            | `schema` | int | Which `schema-N.avsc` beside the lines the record was written with. |
            | `bodyBase64` | text | The body's Avro bytes as they were hashed, in Base64. |
            | `body` | object | What these bytes say, field by field as below. |

            ## The body

            | field | type | meaning |
            |---|---|---|
            """;

    private AuditFields() {}

    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        addFields("body.", AuditBody.getClassSchema(), page);
        return page.toString();
    }

    private static void addFields(String prefix, Schema record, StringBuilder page) {
        for (Schema.Field field : record.getFields()) {
            String path = prefix + field.name();
            String doc = field.doc() == null ? "" : field.doc().replace("|", "\\|");
            page.append("| `%s` | %s | %s |\n".formatted(path, type(field.schema()), doc));
            addInner(path, field.schema(), page);
        }
    }

    private static void addInner(String path, Schema schema, StringBuilder page) {
        switch (schema.getType()) {
            case UNION -> schema.getTypes().forEach(branch -> addInner(path, branch, page));
            case ARRAY -> addInner(path + "[]", schema.getElementType(), page);
            case MAP -> addInner(path + ".*", schema.getValueType(), page);
            case RECORD -> addFields(path + ".", schema, page);
            default -> {}
        }
    }

    private static String type(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> union(schema.getTypes());
            case ARRAY -> "list of " + type(schema.getElementType());
            case MAP -> "map of " + type(schema.getValueType());
            case RECORD -> schema.getName();
            case ENUM -> "one of " + String.join(", ", schema.getEnumSymbols());
            case STRING -> "text";
            case NULL -> "null";
            default -> plain(schema);
        };
    }

    private static String plain(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return "decimal, " + decimal.getScale() + " places";
        }
        return schema.getLogicalType() == null ? schema.getType().getName() : "time";
    }

    private static String union(List<Schema> branches) {
        StringJoiner types = new StringJoiner(" or ");
        branches.stream().filter(branch -> branch.getType() != Schema.Type.NULL).forEach(one -> types.add(type(one)));
        boolean isOptional = branches.stream().anyMatch(branch -> branch.getType() == Schema.Type.NULL);
        return isOptional ? types + " or null" : types.toString();
    }
}
