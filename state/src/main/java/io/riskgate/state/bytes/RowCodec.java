package io.riskgate.state.bytes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One kind of row as bytes and back, in Avro's single-object encoding: marker C3 01, 8 bytes of schema fingerprint, body.
 *
 * <p>Rows written with any released schema stay readable: each is bundled as {@code rows/NAME/v1.avsc}, {@code v2.avsc} and
 * so on. Safe for use by several threads.
 *
 * @param <T> the core's value
 */
public final class RowCodec<T> {
    private final String name;
    private final Schema schema;
    private final BinaryMessageEncoder<Object> encoder;
    private final BinaryMessageDecoder<Object> decoder;
    private final Function<T, Object> toRow;
    private final Function<Object, T> toCore;

    private RowCodec(
            String name, Schema schema, SpecificData data, Function<T, Object> toRow, Function<Object, T> toCore) {
        this.name = name;
        this.schema = schema;
        this.encoder = new BinaryMessageEncoder<>(data, schema);
        this.decoder = new BinaryMessageDecoder<>(data, schema, released(name));
        this.toRow = toRow;
        this.toCore = toCore;
    }

    static <T, R extends SpecificRecord> RowCodec<T> of(
            String name, Class<R> rowType, Function<T, R> toRow, Function<R, T> toCore) {
        var data = new RowModel(SpecificData.getForClass(rowType));
        return new RowCodec<>(
                name, data.getSchema(rowType), data, toRow::apply, row -> toCore.apply(rowType.cast(row)));
    }

    private static SchemaStore released(String name) {
        SchemaStore.Cache store = new SchemaStore.Cache();
        for (int version = 1; true; version++) {
            Schema schema = released(name, version);
            if (schema == null) {
                return store;
            }
            store.addSchema(schema);
        }
    }

    /** The row's schema as it was released, or null where there is no such version; versions count from 1. */
    static @Nullable Schema released(String name, int version) {
        String resource = "/rows/" + name + "/v" + version + ".avsc";
        try (InputStream schema = RowCodec.class.getResourceAsStream(resource)) {
            return schema == null ? null : new SchemaParser().parse(schema).mainSchema();
        } catch (IOException e) {
            throw new UncheckedIOException("bundled schema " + resource + " cannot be read", e);
        }
    }

    public byte[] encode(T value) {
        try {
            ByteBuffer bytes = encoder.encode(toRow.apply(value));
            byte[] row = new byte[bytes.remaining()];
            bytes.get(row);
            return row;
        } catch (IOException e) {
            throw new UncheckedIOException("encoding a row of " + name, e);
        }
    }

    /**
     * Reads a row written by this or by any earlier release.
     *
     * @throws UnreadableRow if the bytes are not such a row; the state is then damaged or from a newer release
     */
    public T decode(byte[] row) {
        try {
            return toCore.apply(decoder.decode(row));
        } catch (IOException | AvroRuntimeException | IllegalArgumentException e) {
            throw new UnreadableRow(name, row, e);
        }
    }

    /** The word for this kind of row in file names and messages; data on disk. */
    public String name() {
        return name;
    }

    /** The schema that rows are written with now. */
    public Schema schema() {
        return schema;
    }
}
