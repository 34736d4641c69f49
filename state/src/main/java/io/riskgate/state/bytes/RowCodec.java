package io.riskgate.state.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.SchemaStore;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One kind of row as bytes and back, in Avro's single-object encoding: marker C3 01, 8 bytes of schema fingerprint,
 * body.
 *
 * <p>Rows written with any released schema stay readable: each is bundled as {@code rows/NAME/v1.avsc}, {@code v2.avsc}
 * and so on. Safe for use by several threads.
 *
 * @param <T> the core's value
 */
public final class RowCodec<T> {
    private static final int HEADER_BYTES = 10;
    private static final int ROW_BYTES_EXPECTED = 512;
    /** C3 01, little-endian as the fingerprint behind it. */
    private static final short MARKER = 0x01C3;

    private static final ThreadLocal<@Nullable BinaryEncoder> ENCODERS = new ThreadLocal<>();

    private final String name;
    private final Schema schema;
    private final byte[] header;
    private final DatumWriter<Object> writer;
    private final BinaryMessageDecoder<Object> decoder;
    private final Function<T, Object> toRow;
    private final Function<Object, T> toCore;

    private RowCodec(
            String name, Schema schema, SpecificData data, Function<T, Object> toRow, Function<Object, T> toCore) {
        this.name = name;
        this.schema = schema;
        this.header = header(schema);
        this.writer = new SpecificDatumWriter<>(schema, data);
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

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(MARKER)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    /** Buffered here, because Avro's own message encoder writes number by number: three times as slow. */
    public byte[] encode(T value) {
        var bytes = new ByteArrayOutputStream(ROW_BYTES_EXPECTED);
        bytes.write(header, 0, HEADER_BYTES);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, ENCODERS.get());
        ENCODERS.set(encoder);
        try {
            writer.write(toRow.apply(value), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("encoding a row of " + name, e);
        }
        return bytes.toByteArray();
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
