package io.riskgate.app.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * Avro records as JSON for people and scripts: decimals as exact numbers, times as ISO text, bytes as hexadecimal text.
 */
public final class RecordJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);

    private RecordJson() {}

    public static ObjectNode of(GenericRecord record) {
        ObjectNode node = JSON.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            node.set(field.name(), value(record.get(field.pos()), field.schema()));
        }
        return node;
    }

    private static JsonNode value(@Nullable Object value, Schema schema) {
        if (value == null) {
            return JSON.nullNode();
        }
        return switch (schema.getType()) {
            case NULL -> JSON.nullNode();
            case UNION -> union(value, schema);
            case RECORD -> of((GenericRecord) value);
            case ARRAY -> array((Collection<?>) value, schema.getElementType());
            case MAP -> map((Map<?, ?>) value, schema.getValueType());
            case BYTES, FIXED -> bytes(value, schema);
            case LONG ->
                value instanceof Instant time
                        ? JSON.textNode(time.toString())
                        : number((Long) value, schema.getLogicalType());
            case INT -> JSON.numberNode((Integer) value);
            case DOUBLE -> JSON.numberNode((Double) value);
            case FLOAT -> JSON.numberNode((Float) value);
            case BOOLEAN -> JSON.booleanNode((Boolean) value);
            case STRING, ENUM -> JSON.textNode(value.toString());
        };
    }

    private static JsonNode union(Object value, Schema schema) {
        List<Schema> branches =
                schema.getTypes().stream().filter(branch -> !isNull(branch)).toList();
        // A converted decimal or time tells no branch; where only one can be meant, it need not.
        return branches.size() == 1
                ? value(value, branches.get(0))
                : value(value, schema.getTypes().get(GenericData.get().resolveUnion(schema, value)));
    }

    private static boolean isNull(Schema branch) {
        return branch.getType() == Schema.Type.NULL;
    }

    private static ArrayNode array(Collection<?> values, Schema element) {
        ArrayNode node = JSON.arrayNode();
        values.forEach(value -> node.add(value(value, element)));
        return node;
    }

    private static ObjectNode map(Map<?, ?> values, Schema element) {
        ObjectNode node = JSON.objectNode();
        values.forEach((key, value) -> node.set(key.toString(), value(value, element)));
        return node;
    }

    private static JsonNode bytes(Object value, Schema schema) {
        if (value instanceof BigDecimal decimal) {
            return JSON.numberNode(decimal);
        }
        if (!(value instanceof ByteBuffer buffer)) {
            return JSON.textNode(value.toString());
        }
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return schema.getLogicalType() instanceof LogicalTypes.Decimal decimal
                ? JSON.numberNode(new BigDecimal(new BigInteger(bytes), decimal.getScale()))
                : JSON.textNode(HexFormat.of().formatHex(bytes));
    }

    private static JsonNode number(long value, @Nullable LogicalType logical) {
        return logical instanceof LogicalTypes.TimestampMillis
                ? JSON.textNode(Instant.ofEpochMilli(value).toString())
                : JSON.numberNode(value);
    }
}
