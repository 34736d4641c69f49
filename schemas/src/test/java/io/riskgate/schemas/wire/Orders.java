package io.riskgate.schemas.wire;

import io.riskgate.schemas.avro.Order;
import io.riskgate.schemas.avro.OrderKind;
import io.riskgate.schemas.avro.Side;
import java.math.BigDecimal;
import java.time.Instant;

/** Orders for tests of the wire. */
final class Orders {

    static final String SUBJECT = "orders-value";

    private Orders() {}

    static Order buyEurUsd(String orderId) {
        return Order.newBuilder()
                .setOrderId(orderId)
                .setPortfolioId("p1")
                .setStrategyId("trend")
                .setCorrelationId("c1")
                .setEventTime(Instant.parse("2008-09-15T13:30:00Z"))
                .setKind(OrderKind.NEW)
                .setInstrumentId("EURUSD")
                .setSide(Side.BUY)
                .setQuantity(new BigDecimal("100000.000000"))
                .setLimitPrice(new BigDecimal("1.42310000"))
                .build();
    }
}
