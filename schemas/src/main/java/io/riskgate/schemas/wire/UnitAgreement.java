package io.riskgate.schemas.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a writer's numbers mean what the reader takes them for.
 *
 * <p>Avro looks at bytes and longs alone: a price written with four decimals and read with eight would come out ten
 * thousand times too small, and microseconds would pass for milliseconds, both without a word.
 */
final class UnitAgreement {
    private final Set<String> visited = new HashSet<>();

    /** Path of the first field whose unit or scale differs, or null where all agree. */
    static @Nullable String firstDifference(Schema reader, Schema writer) {
        return new UnitAgreement().difference(reader, writer, "");
    }

    private @Nullable String difference(Schema reader, Schema writer, String path) {
        if (reader.isUnion() || writer.isUnion()) {
            return inBranches(branches(reader), branches(writer), path);
        }
        if (reader.getType() != writer.getType()) {
            return reader.getLogicalType() == null ? null : described(reader, writer, path);
        }
        return switch (reader.getType()) {
            case RECORD -> visited.add(reader.getFullName()) ? inFields(reader, writer, path) : null;
            case ARRAY -> difference(reader.getElementType(), writer.getElementType(), path + "/items");
            case MAP -> difference(reader.getValueType(), writer.getValueType(), path + "/values");
            default -> unit(reader).equals(unit(writer)) ? null : described(reader, writer, path);
        };
    }

    private static String described(Schema reader, Schema writer, String path) {
        return path + ": " + unit(writer) + ", not " + unit(reader);
    }

    private @Nullable String inFields(Schema reader, Schema writer, String path) {
        for (Schema.Field field : reader.getFields()) {
            Schema.Field written = writer.getField(field.name());
            String found =
                    written == null ? null : difference(field.schema(), written.schema(), path + "/" + field.name());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** A branch that the reader has not is one that Avro widens into another: text into bytes, an int into a long. */
    private @Nullable String inBranches(List<Schema> readers, List<Schema> writers, String path) {
        for (Schema writer : writers) {
            List<Schema> same = readers.stream()
                    .filter(reader ->
                            reader.getType() == writer.getType() && Objects.equals(name(reader), name(writer)))
                    .toList();
            for (Schema reader : same.isEmpty() ? readers : same) {
                String found = difference(reader, writer, path);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static @Nullable String name(Schema schema) {
        return schema.getType() == Schema.Type.RECORD ? schema.getFullName() : null;
    }

    private static List<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }

    private static String unit(Schema schema) {
        if (schema.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            return "decimal of scale " + decimal.getScale();
        }
        return schema.getLogicalType() == null
                ? schema.getType().getName()
                : schema.getLogicalType().getName();
    }
}
