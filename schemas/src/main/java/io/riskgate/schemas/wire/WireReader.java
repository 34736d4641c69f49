package io.riskgate.schemas.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/** The reading half of the wire format: every way in which bytes can be bad gets its reason here. */
final class WireReader {

    static {
        TrustedRecords.install();
    }

    private final SchemaRegistry registry;
    private final Map<Class<?>, TypeReaders> types = new HashMap<>();
    private final Map<Integer, DatumReader<GenericRecord>> writtenReaders = new HashMap<>();
    private final GenericData written = new GenericData();
    private @Nullable BinaryDecoder decoder;

    WireReader(SchemaRegistry registry) {
        this.registry = registry;
        written.addLogicalTypeConversion(new Conversions.DecimalConversion());
    }

    <T extends SpecificRecordBase> T read(byte @Nullable [] value, Class<T> type) throws UnreadableRecord {
        byte[] bytes = framed(value);
        int id = schemaId(bytes);
        var readers = types.get(type);
        if (readers == null) {
            readers = new TypeReaders(type);
            types.put(type, readers);
        }
        var reader = readers.lastUsed(id);
        return type.cast(body(bytes, reader == null ? readers.of(id, writerSchema(id)) : reader));
    }

    GenericRecord readAsWritten(byte @Nullable [] value) throws UnreadableRecord {
        byte[] bytes = framed(value);
        int id = schemaId(bytes);
        var reader = writtenReaders.get(id);
        if (reader == null) {
            var schema = writerSchema(id);
            if (schema.getType() != Schema.Type.RECORD) {
                throw new UnreadableRecord(
                        DeadLetterReason.SCHEMA_MISMATCH, "schema " + id + " is not a record's: " + schema.getType());
            }
            reader = new GenericDatumReader<>(schema, schema, written);
            writtenReaders.put(id, reader);
        }
        return body(bytes, reader);
    }

    Schema writerSchema(byte @Nullable [] value) throws UnreadableRecord {
        return writerSchema(schemaId(framed(value)));
    }

    private static byte[] framed(byte @Nullable [] value) throws UnreadableRecord {
        if (value == null) {
            throw new UnreadableRecord(DeadLetterReason.TOMBSTONE, "the record has no value");
        }
        if (value.length == 0) {
            throw new UnreadableRecord(DeadLetterReason.EMPTY, "the value has zero bytes");
        }
        if (value.length > WireFormat.RECORD_BYTES_MAX) {
            throw new UnreadableRecord(
                    DeadLetterReason.TOO_LARGE,
                    "the value must have at most " + WireFormat.RECORD_BYTES_MAX + " bytes, got " + value.length);
        }
        if (value.length <= WireFormat.PREFIX_BYTES) {
            throw new UnreadableRecord(
                    DeadLetterReason.DECODE,
                    "the value must have a zero byte, 4 bytes of schema id and a record, got " + value.length
                            + " bytes");
        }
        if (value[0] != WireFormat.MAGIC) {
            throw new UnreadableRecord(
                    DeadLetterReason.DECODE, "the value must start with a zero byte, got " + (value[0] & 0xff));
        }
        return value;
    }

    private static int schemaId(byte[] bytes) throws UnreadableRecord {
        int id = ByteBuffer.wrap(bytes).getInt(1);
        if (id <= 0) {
            throw new UnreadableRecord(DeadLetterReason.SCHEMA_UNKNOWN, "a schema id must be above zero, got " + id);
        }
        return id;
    }

    private Schema writerSchema(int id) throws UnreadableRecord {
        var schema = registry.schemaById(id);
        if (schema.isEmpty()) {
            throw new UnreadableRecord(
                    DeadLetterReason.SCHEMA_UNKNOWN, registry.address() + " has no Avro schema with id " + id);
        }
        return schema.get();
    }

    // Whatever a decoder throws on foreign bytes says that they are bad, never that this program is: it holds no state.
    private <T> T body(byte[] bytes, DatumReader<T> reader) throws UnreadableRecord {
        int length = bytes.length - WireFormat.PREFIX_BYTES;
        decoder = DecoderFactory.get().binaryDecoder(bytes, WireFormat.PREFIX_BYTES, length, decoder);
        try {
            return complete(reader.read(null, decoder), decoder, length);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new UnreadableRecord(
                    DeadLetterReason.DECODE,
                    "the " + length + " bytes after the schema id are not a record of it: "
                            + e.getClass().getSimpleName());
        }
    }

    private static <T> T complete(T record, BinaryDecoder decoder, int length) throws IOException, UnreadableRecord {
        if (!decoder.isEnd()) {
            throw new UnreadableRecord(
                    DeadLetterReason.TRAILING,
                    decoder.remainingBytes() + " of " + length + " bytes stand behind the end of the record");
        }
        return record;
    }
}
