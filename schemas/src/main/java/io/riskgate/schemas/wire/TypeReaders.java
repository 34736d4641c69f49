package io.riskgate.schemas.wire;

import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.io.DatumReader;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.jspecify.annotations.Nullable;

/** One record type's readers, one for each version of its schema that has come in. */
final class TypeReaders {

    private final Schema schema;
    private final SpecificData data;
    private final Map<Integer, DatumReader<Object>> readers = new HashMap<>();
    private int lastId;
    private @Nullable DatumReader<Object> last;

    TypeReaders(Class<?> type) {
        this.schema = SpecificData.get().getSchema(type);
        this.data = SpecificData.getForClass(type);
    }

    /** The reader of the previous record, if this one has the same schema; nearly always so. */
    @Nullable
    DatumReader<Object> lastUsed(int id) {
        return id == lastId ? last : null;
    }

    DatumReader<Object> of(int id, Schema writer) throws UnreadableRecord {
        var reader = readers.get(id);
        if (reader == null) {
            requireReadable(id, writer);
            reader = new SpecificDatumReader<>(writer, schema, data);
            readers.put(id, reader);
        }
        lastId = id;
        last = reader;
        return reader;
    }

    private void requireReadable(int id, Schema writer) throws UnreadableRecord {
        if (writer.getType() != Schema.Type.RECORD
                || !(writer.getFullName().equals(schema.getFullName())
                        || schema.getAliases().contains(writer.getFullName()))) {
            throw new UnreadableRecord(
                    DeadLetterReason.SCHEMA_MISMATCH,
                    "schema " + id + " is that of " + name(writer) + ", expected " + schema.getFullName());
        }
        var verdict = SchemaCompatibility.checkReaderWriterCompatibility(schema, writer);
        if (verdict.getType() != SchemaCompatibilityType.COMPATIBLE) {
            var first = verdict.getResult().getIncompatibilities().get(0);
            throw new UnreadableRecord(
                    DeadLetterReason.SCHEMA_INCOMPATIBLE,
                    "schema " + id + " of " + schema.getFullName() + " cannot be read by this build: " + first.getType()
                            + " at " + first.getLocation());
        }
        String otherUnit = UnitAgreement.firstDifference(schema, writer);
        if (otherUnit != null) {
            throw new UnreadableRecord(
                    DeadLetterReason.SCHEMA_INCOMPATIBLE,
                    "schema " + id + " of " + schema.getFullName() + " has another unit at " + otherUnit);
        }
    }

    private static String name(Schema writer) {
        return writer.getType() == Schema.Type.RECORD ? printable(writer.getFullName()) : "" + writer.getType();
    }

    private static String printable(String name) {
        return name.replaceAll("[^A-Za-z0-9_.]", "?");
    }
}
