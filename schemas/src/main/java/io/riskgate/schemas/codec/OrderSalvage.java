package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.codec.Decoded.Unreadable;
import io.riskgate.schemas.mapping.CheckedField;
import io.riskgate.schemas.mapping.OrderMapping;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.wire.DeadLetterReason;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/**
 * What can still be said of an order that its schema or its bytes make unreadable: which order it was, and which field
 * is to blame.
 *
 * <p>Reads the record as its writer meant it. Bytes that end early or go on behind the record are told from an order by
 * nothing, so that they give no identity.
 */
final class OrderSalvage {
    private final WireFormat wire;

    OrderSalvage(WireFormat wire) {
        this.wire = wire;
    }

    Decoded<RiskEvent> read(byte[] value, UnreadableRecord bad) {
        if (bad.reason() != DeadLetterReason.DECODE && bad.reason() != DeadLetterReason.SCHEMA_INCOMPATIBLE) {
            return Unreadable.of(bad);
        }
        try {
            Schema schema = wire.writerSchema(value);
            LenientReading.Result result = LenientReading.read(schema, value, WireFormat.PREFIX_BYTES);
            GenericRecord record = result.record();
            if (record == null || !Order.getClassSchema().getFullName().equals(schema.getFullName())) {
                return Unreadable.of(bad);
            }
            OrderIdentity order = identity(
                    text(record, "orderId"),
                    new String[] {text(record, "portfolioId"), text(record, "strategyId"), text(record, "correlationId")
                    },
                    record.hasField("eventTime") && record.get("eventTime") instanceof Long millis ? millis : 0,
                    value);
            RefusedField blame = blame(record, result.unknownSymbol(), bad);
            return new Unreadable<>(blame.reason(), blame.detail(), order);
        } catch (UnreadableRecord e) {
            return Unreadable.of(bad);
        }
    }

    private static RefusedField blame(GenericRecord record, boolean unknownSymbol, UnreadableRecord bad) {
        if (unknownSymbol) {
            return new RefusedField(DeadLetterReason.ENUM, "a field holds the number of a symbol that does not exist");
        }
        try {
            OrderMapping.orderId(text(record, "orderId"));
            number(record, "quantity", value -> CheckedField.quantityAboveZero("quantity", value));
            number(record, "limitPrice", value -> CheckedField.price("limit price", value));
            return new RefusedField(bad.reason(), bad.detail());
        } catch (RefusedField e) {
            return e;
        }
    }

    private static void number(GenericRecord record, String field, java.util.function.Consumer<BigDecimal> check) {
        Object value = record.hasField(field) ? record.get(field) : null;
        if (value instanceof ByteBuffer bytes && bytes.remaining() == 0) {
            throw new RefusedField(DeadLetterReason.NUMBER, field + " has no digits");
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new RefusedField(DeadLetterReason.NUMBER, field + " must be a finite number, got " + number);
        }
        if (value instanceof Number || value instanceof CharSequence) {
            throw new RefusedField(
                    DeadLetterReason.TYPE,
                    field + " must be a decimal, got " + value.getClass().getSimpleName());
        }
        if (value instanceof ByteBuffer bytes) {
            Integer scale = scale(record.getSchema().getField(field).schema());
            if (scale != null) {
                check.accept(new BigDecimal(new BigInteger(copy(bytes)), scale));
            }
        }
    }

    private static @Nullable Integer scale(Schema schema) {
        if (schema.isUnion()) {
            return schema.getTypes().stream()
                    .filter(type -> type.getType() == Schema.Type.BYTES)
                    .findFirst()
                    .map(OrderSalvage::scale)
                    .orElse(null);
        }
        return schema.getLogicalType() instanceof LogicalTypes.Decimal decimal ? decimal.getScale() : null;
    }

    private static byte[] copy(ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return copy;
    }

    private static String text(GenericRecord record, String field) {
        Object value = record.hasField(field) ? record.get(field) : null;
        return value instanceof CharSequence ? value.toString() : "";
    }

    /**
     * The order that a bad record was, or null where its id cannot be used.
     *
     * @param content what makes it the same order again
     */
    static @Nullable OrderIdentity identity(
            @Nullable String orderId,
            @Nullable String[] portfolioStrategyCorrelation,
            long eventTimeMillis,
            byte[] content) {
        if (readable(orderId).isEmpty()) {
            return null;
        }
        return new OrderIdentity(
                readable(orderId),
                readable(portfolioStrategyCorrelation[0]),
                readable(portfolioStrategyCorrelation[1]),
                readable(portfolioStrategyCorrelation[2]),
                eventTimeMillis,
                PayloadHash.fingerprint(content));
    }

    private static String readable(@Nullable String name) {
        try {
            return CheckedField.identifier("name", name);
        } catch (RefusedField e) {
            return "";
        }
    }
}
