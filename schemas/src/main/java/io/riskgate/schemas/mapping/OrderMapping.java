package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderKind;
import io.riskgate.schemas.wire.DeadLetterReason;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Orders and cancels, as record and as event. */
public final class OrderMapping {
    private OrderMapping() {}

    public static Order toAvro(OrderSubmitted order) {
        OrderTerms terms = order.terms();
        Order record = identified(order.orderId(), order.origin(), order.eventTimeMillis());
        record.setKind(OrderKind.NEW);
        record.setInstrumentId(terms.instrumentId());
        record.setSide(io.riskgate.schemas.avro.Side.valueOf(terms.side().name()));
        record.setQuantity(terms.quantity().units());
        record.setLimitPrice(decimal(terms.limitPrice()));
        record.setExpiresAt(order.expiresAtMillis() == 0 ? null : Instant.ofEpochMilli(order.expiresAtMillis()));
        return record;
    }

    public static Order toAvro(CancelRequested cancel) {
        Order record = identified(cancel.orderId(), cancel.origin(), cancel.eventTimeMillis());
        record.setKind(OrderKind.CANCEL);
        record.setOriginalOrderId(cancel.originalOrderId());
        return record;
    }

    private static Order identified(String orderId, Origin origin, long eventTimeMillis) {
        Order record = new Order();
        record.setOrderId(orderId);
        record.setPortfolioId(origin.portfolioId());
        record.setStrategyId(origin.strategyId());
        record.setCorrelationId(origin.correlationId());
        record.setEventTime(Instant.ofEpochMilli(eventTimeMillis));
        return record;
    }

    /** Returns an {@link OrderSubmitted} or a {@link CancelRequested}; throws {@link RefusedField}. */
    public static RiskEvent toCore(Order record) {
        String orderId = orderId(record.getOrderId());
        var origin = new Origin(
                CheckedField.identifier("portfolio", record.getPortfolioId()),
                CheckedField.identifier("strategy", record.getStrategyId()),
                CheckedField.identifier("correlation id", record.getCorrelationId()));
        long eventTimeMillis = CheckedField.millis("event time", record.getEventTime());
        return switch (record.getKind()) {
            case NEW -> new OrderSubmitted(orderId, origin, terms(record), eventTimeMillis, expiresAtMillis(record));
            case CANCEL ->
                new CancelRequested(
                        orderId,
                        CheckedField.identifier("original order id", record.getOriginalOrderId()),
                        origin,
                        eventTimeMillis);
            case UNKNOWN ->
                throw new RefusedField(
                        DeadLetterReason.ENUM, "kind of the order must be NEW or CANCEL, got a symbol not known here");
        };
    }

    /** An order's name; one that cannot be read leaves nobody to answer to. */
    public static String orderId(@Nullable String orderId) {
        try {
            return CheckedField.identifier("order id", orderId);
        } catch (RefusedField e) {
            throw new RefusedField(DeadLetterReason.ID, e.detail());
        }
    }

    private static OrderTerms terms(Order record) {
        String instrumentId = CheckedField.identifier("instrument", record.getInstrumentId());
        var side = CheckedField.symbol("side", record.getSide(), io.riskgate.enforcement.value.Side.class);
        Quantity quantity = CheckedField.quantityAboveZero("quantity", record.getQuantity());
        BigDecimal limit = record.getLimitPrice();
        Price limitPrice = limit == null ? null : CheckedField.price("limit price", limit);
        requireValueFits(quantity, limitPrice);
        return new OrderTerms(instrumentId, side, quantity, limitPrice);
    }

    private static void requireValueFits(Quantity quantity, @Nullable Price limitPrice) {
        try {
            if (limitPrice != null) {
                limitPrice.times(quantity);
            }
        } catch (ArithmeticException e) {
            throw new RefusedField(
                    DeadLetterReason.OVERFLOW,
                    "quantity times limit price must fit 64 bits, got " + quantity + " x " + limitPrice);
        }
    }

    private static long expiresAtMillis(Order record) {
        Instant expiresAt = record.getExpiresAt();
        return expiresAt == null ? 0 : expiresAt.toEpochMilli();
    }

    static @Nullable BigDecimal decimal(@Nullable Price price) {
        return price == null ? null : price.decimal();
    }
}
