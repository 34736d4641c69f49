package io.riskgate.enforcement.decision.fingerprint;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;

/**
 * Hash of a fill's content, so that an execution reported twice is told from two executions under one id.
 *
 * <p>Takes every field but the correlation id. Shape: 32 lower-case hexadecimal characters.
 */
public final class FillFingerprint {
    private static final String TRADE_LAYOUT = "trade/1";
    private static final String CLOSED_LAYOUT = "closed/1";

    private FillFingerprint() {}

    public static String of(FillReceived fill) {
        FillReceived.Trade trade = fill.trade();
        return new ContentHash(TRADE_LAYOUT)
                .text(fill.executionId())
                .text(fill.orderId())
                .text(fill.origin().portfolioId())
                .text(fill.origin().strategyId())
                .text(trade.instrumentId())
                .text(trade.side().name())
                .number(trade.quantity().millionths())
                .number(trade.price().hundredMillionths())
                .number(fill.eventTimeMillis())
                .hex();
    }

    public static String of(OrderClosed closed) {
        return new ContentHash(CLOSED_LAYOUT)
                .text(closed.executionId())
                .text(closed.orderId())
                .text(closed.origin().portfolioId())
                .text(closed.origin().strategyId())
                .text(closed.reason().name())
                .number(closed.eventTimeMillis())
                .hex();
    }
}
