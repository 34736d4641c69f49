package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded.Unreadable;
import io.riskgate.schemas.mapping.OrderMapping;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Wishes to trade or to stop trading. A bad one still tells which order it was wherever that can be read. */
public final class OrderCodec {
    private final WireFormat wire;
    private final RecordReading<Order, RiskEvent> reading;
    private final OrderSalvage salvage;

    public OrderCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, Order.class, OrderMapping::toCore);
        this.salvage = new OrderSalvage(wire);
    }

    /** Gives an {@link OrderSubmitted} or a {@link CancelRequested}; the key must be the portfolio. */
    public Decoded<RiskEvent> decode(byte @Nullable [] key, byte @Nullable [] value) {
        Order record;
        try {
            record = wire.decode(value, Order.class);
        } catch (UnreadableRecord e) {
            return value == null ? Unreadable.of(e) : salvage.read(value, e);
        }
        Decoded<RiskEvent> decoded = reading.mapped(record);
        if (value != null && decoded instanceof Unreadable<RiskEvent> bad) {
            return identified(bad, record, value);
        }
        try {
            PortfolioKey.require(key, record.getPortfolioId());
            return decoded;
        } catch (RefusedField e) {
            return value == null ? Unreadable.of(e) : identified(Unreadable.of(e), record, together(key, value));
        }
    }

    /** Under another key it is another content, for its answer is another. */
    private static byte[] together(byte @Nullable [] key, byte[] value) {
        if (key == null) {
            return value;
        }
        byte[] both = Arrays.copyOf(key, key.length + value.length);
        System.arraycopy(value, 0, both, key.length, value.length);
        return both;
    }

    private static Decoded<RiskEvent> identified(Unreadable<RiskEvent> bad, Order record, byte[] content) {
        OrderIdentity order = OrderSalvage.identity(
                record.getOrderId(),
                new String[] {record.getPortfolioId(), record.getStrategyId(), record.getCorrelationId()},
                record.getEventTime().toEpochMilli(),
                content);
        return new Unreadable<>(bad.reason(), bad.detail(), order);
    }

    public byte[] encode(OrderSubmitted order) {
        return wire.encode(Topics.ORDERS, OrderMapping.toAvro(order));
    }

    public byte[] encode(CancelRequested cancel) {
        return wire.encode(Topics.ORDERS, OrderMapping.toAvro(cancel));
    }
}
