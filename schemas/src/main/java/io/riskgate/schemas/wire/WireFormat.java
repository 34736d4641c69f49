package io.riskgate.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * Records as bytes of a public topic, in Confluent's form: a zero byte, the schema's id as 4 bytes, big-endian, then
 * Avro.
 *
 * <p>Schemas are registered under the subject {@code <topic>-value}. An instance keeps its buffers, so each belongs to
 * one thread; the registry behind it may be shared.
 */
public final class WireFormat {

    /** Largest value that is read; bytes. Below a broker's default, so that what came in can also go out again. */
    public static final int RECORD_BYTES_MAX = 1_000_000;

    static final byte MAGIC = 0;
    /** Bytes in front of a record: the zero byte and the schema's id. */
    public static final int PREFIX_BYTES = 5;

    private final SchemaRegistry registry;
    private final WireReader reader;
    private final Map<String, TopicWriter> writers = new HashMap<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);
    private @Nullable BinaryEncoder encoder;

    public WireFormat(SchemaRegistry registry) {
        this.registry = registry;
        this.reader = new WireReader(registry);
    }

    /** The subject under which the values of a topic are registered. */
    public static String subject(String topic) {
        return topic + "-value";
    }

    /** The bytes of a record; registers its schema when a topic is first written to. */
    public byte[] encode(String topic, SpecificRecordBase record) {
        var writer = writer(topic, record);
        buffer.reset();
        buffer.write(writer.prefix, 0, PREFIX_BYTES);
        var target = encoder == null ? EncoderFactory.get().binaryEncoder(buffer, null) : encoder;
        encoder = null; // A record that fails halfway leaves bytes in its encoder, which must not start the next one.
        try {
            writer.datumWriter.write(record, target);
            target.flush();
        } catch (IOException e) {
            throw new IllegalStateException("a buffer in memory failed", e);
        }
        encoder = target;
        return buffer.toByteArray();
    }

    /**
     * The record in a value, whichever version of its schema wrote it.
     *
     * @throws UnreadableRecord where the bytes are to blame
     * @throws RegistryUnavailable where the writer's schema could not be asked for
     */
    public <T extends SpecificRecordBase> T decode(byte @Nullable [] value, Class<T> type) throws UnreadableRecord {
        return reader.read(value, type);
    }

    /**
     * The record in a value as its writer meant it, without regard to this build's schema.
     *
     * <p>For showing records to people, and for what can still be said of a record that {@link #decode} refused.
     */
    public GenericRecord decodeAsWritten(byte @Nullable [] value) throws UnreadableRecord {
        return reader.readAsWritten(value);
    }

    /**
     * The bytes of a record that has been written already, without the prefix.
     *
     * @param kind any record of the type, which tells the schema
     */
    public byte[] encodeWritten(String topic, SpecificRecordBase kind, byte[] written) {
        byte[] prefix = writer(topic, kind).prefix;
        byte[] value = Arrays.copyOf(prefix, PREFIX_BYTES + written.length);
        System.arraycopy(written, 0, value, PREFIX_BYTES, written.length);
        return value;
    }

    /** The schema that a value names as its writer's. */
    public Schema writerSchema(byte @Nullable [] value) throws UnreadableRecord {
        return reader.writerSchema(value);
    }

    private TopicWriter writer(String topic, SpecificRecordBase record) {
        var writer = writers.get(topic);
        if (writer == null) {
            int id = registry.register(subject(topic), PublishedSchema.of(record.getSchema()));
            writer = new TopicWriter(record, id);
            writers.put(topic, writer);
        }
        if (writer.schema != record.getSchema()) {
            throw new IllegalArgumentException("topic " + topic + " carries " + writer.schema.getFullName() + ", got "
                    + record.getSchema().getFullName());
        }
        return writer;
    }

    private static final class TopicWriter {

        private final Schema schema;
        private final byte[] prefix;
        private final SpecificDatumWriter<SpecificRecordBase> datumWriter;

        private TopicWriter(SpecificRecordBase first, int id) {
            this.schema = first.getSchema();
            this.prefix =
                    ByteBuffer.allocate(PREFIX_BYTES).put(MAGIC).putInt(id).array();
            // The generated write methods of records without dates and decimals, twice as fast as walking the schema.
            first.getSpecificData().setCustomCoders(true);
            this.datumWriter = new SpecificDatumWriter<>(schema, first.getSpecificData());
        }
    }
}
