package io.riskgate.schemas.wire;

import io.riskgate.schemas.avro.Order;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.EncoderFactory;

/** The order of {@link Orders#buyEurUsd} as a client with other schemas and no generated classes writes it. */
final class ForeignOrders {

    private ForeignOrders() {}

    /** The published schema of orders with one more text at its end. */
    static Schema schemaWithVenue() {
        var published = PublishedSchema.of(Order.getClassSchema());
        var fields = new ArrayList<Schema.Field>();
        published.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        fields.add(new Schema.Field("venue", Schema.create(Schema.Type.STRING), ""));
        return Schema.createRecord(published.getName(), "", published.getNamespace(), false, fields);
    }

    /** The order, as plain Avro values in a schema that has at least the fields of an order. */
    static GenericRecord order(Schema schema) {
        var record = new GenericData.Record(schema);
        record.put("orderId", "o1");
        record.put("portfolioId", "p1");
        record.put("strategyId", "trend");
        record.put("correlationId", "c1");
        record.put("eventTime", 1_221_485_400_000L);
        record.put("kind", new GenericData.EnumSymbol(schema.getField("kind").schema(), "NEW"));
        record.put("instrumentId", "EURUSD");
        record.put(
                "side",
                new GenericData.EnumSymbol(
                        schema.getField("side").schema().getTypes().get(1), "BUY"));
        record.put(
                "quantity", ByteBuffer.wrap(BigInteger.valueOf(100_000_000_000L).toByteArray()));
        record.put("limitPrice", ByteBuffer.wrap(BigInteger.valueOf(142_310_000).toByteArray()));
        return record;
    }

    /** The record under a schema id, framed for the wire. */
    static byte[] framed(int schemaId, GenericRecord record) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(5).putInt(1, schemaId).array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
