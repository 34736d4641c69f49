package io.riskgate.schemas.codec;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record by its writer's schema alone and goes on past symbols that do not exist; numbers stay as they stand.
 *
 * <p>Avro's own readers stop at such a symbol. Time and space are bounded whatever the schema and the bytes say.
 */
final class LenientReading {
    private static final int DEPTH_MAX = 32;
    private static final int VALUES_MAX = 10_000;

    private final BinaryDecoder in;
    private int valueCount;
    private boolean unknownSymbol;

    private LenientReading(BinaryDecoder in) {
        this.in = in;
    }

    /**
     * What was read.
     *
     * @param record null where the bytes are not exactly such a record
     * @param unknownSymbol whether an enum held the number of a symbol that its schema does not have
     */
    record Result(@Nullable GenericRecord record, boolean unknownSymbol) {}

    static Result read(Schema schema, byte[] value, int offset) {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(value, offset, value.length - offset, null);
        var reading = new LenientReading(decoder);
        try {
            Object read = reading.value(schema, 0);
            return new Result(
                    read instanceof GenericRecord record && decoder.isEnd() ? record : null, reading.unknownSymbol);
        } catch (IOException | RuntimeException e) {
            // Whatever a decoder throws on foreign bytes says that they are bad, never that this program is.
            return new Result(null, false);
        }
    }

    private @Nullable Object value(Schema schema, int depth) throws IOException {
        valueCount++;
        if (depth > DEPTH_MAX || valueCount > VALUES_MAX) {
            throw new IllegalArgumentException("no order is that deep or that long");
        }
        return switch (schema.getType()) {
            case RECORD -> record(schema, depth + 1);
            case ENUM -> symbol(schema.getEnumSymbols());
            case UNION -> value(schema.getTypes().get(in.readIndex()), depth + 1);
            case ARRAY -> items(schema.getElementType(), depth + 1);
            case MAP -> entries(schema.getValueType(), depth + 1);
            case FIXED -> {
                byte[] bytes = new byte[Math.min(schema.getFixedSize(), VALUES_MAX)];
                in.readFixed(bytes);
                yield bytes;
            }
            case STRING -> in.readString();
            case BYTES -> in.readBytes(null);
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case FLOAT -> in.readFloat();
            case DOUBLE -> in.readDouble();
            case BOOLEAN -> in.readBoolean();
            case NULL -> null;
        };
    }

    private GenericRecord record(Schema schema, int depth) throws IOException {
        var record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), value(field.schema(), depth));
        }
        return record;
    }

    private String symbol(List<String> symbols) throws IOException {
        int symbol = in.readEnum();
        if (symbol >= 0 && symbol < symbols.size()) {
            return symbols.get(symbol);
        }
        unknownSymbol = true;
        return "";
    }

    private List<@Nullable Object> items(Schema type, int depth) throws IOException {
        List<@Nullable Object> items = new ArrayList<>();
        for (long left = in.readArrayStart(); left > 0; left = in.arrayNext()) {
            for (long i = 0; i < left; i++) {
                items.add(value(type, depth));
            }
        }
        return items;
    }

    private Map<String, @Nullable Object> entries(Schema type, int depth) throws IOException {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (long left = in.readMapStart(); left > 0; left = in.mapNext()) {
            for (long i = 0; i < left; i++) {
                entries.put(in.readString(), value(type, depth));
            }
        }
        return entries;
    }
}
