package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.avro.Fill;
import io.riskgate.schemas.avro.FillKind;
import java.time.Instant;

/** What a venue says of an order, as record and as event. */
public final class FillMapping {
    private FillMapping() {}

    public static Fill toAvro(FillReceived fill) {
        Fill record = identified(fill.executionId(), fill.orderId(), fill.origin(), fill.eventTimeMillis());
        record.setKind(FillKind.TRADE);
        record.setInstrumentId(fill.trade().instrumentId());
        record.setSide(io.riskgate.schemas.avro.Side.valueOf(fill.trade().side().name()));
        record.setQuantity(fill.trade().quantity().units());
        record.setPrice(fill.trade().price().decimal());
        return record;
    }

    public static Fill toAvro(OrderClosed closed) {
        Fill record = identified(closed.executionId(), closed.orderId(), closed.origin(), closed.eventTimeMillis());
        record.setKind(FillKind.valueOf(closed.reason().name()));
        return record;
    }

    private static Fill identified(String executionId, String orderId, Origin origin, long eventTimeMillis) {
        Fill record = new Fill();
        record.setExecutionId(executionId);
        record.setOrderId(orderId);
        record.setPortfolioId(origin.portfolioId());
        record.setStrategyId(origin.strategyId());
        record.setCorrelationId(origin.correlationId());
        record.setEventTime(Instant.ofEpochMilli(eventTimeMillis));
        return record;
    }

    /** Returns a {@link FillReceived} or an {@link OrderClosed}; throws {@link RefusedField}. */
    public static RiskEvent toCore(Fill record) {
        String executionId = CheckedField.identifier("execution id", record.getExecutionId());
        String orderId = OrderMapping.orderId(record.getOrderId());
        var origin = new Origin(
                CheckedField.identifier("portfolio", record.getPortfolioId()),
                CheckedField.identifier("strategy", record.getStrategyId()),
                CheckedField.identifier("correlation id", record.getCorrelationId()));
        long eventTimeMillis = CheckedField.millis("event time", record.getEventTime());
        if (record.getKind() == FillKind.TRADE) {
            return new FillReceived(executionId, orderId, origin, trade(record), eventTimeMillis);
        }
        OrderClosed.Reason reason = CheckedField.symbol("kind of the fill", record.getKind(), OrderClosed.Reason.class);
        return new OrderClosed(executionId, orderId, origin, reason, eventTimeMillis);
    }

    private static FillReceived.Trade trade(Fill record) {
        return new FillReceived.Trade(
                CheckedField.identifier("instrument", record.getInstrumentId()),
                CheckedField.symbol("side", record.getSide(), Side.class),
                CheckedField.quantityAboveZero("quantity", record.getQuantity()),
                CheckedField.price("price", record.getPrice()));
    }
}
