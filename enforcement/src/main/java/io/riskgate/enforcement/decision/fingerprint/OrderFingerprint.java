package io.riskgate.enforcement.decision.fingerprint;

import io.riskgate.enforcement.event.CancelRequested;
import io.riskgate.enforcement.event.OrderSubmitted;
import io.riskgate.enforcement.event.OrderTerms;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.enforcement.value.Price;
import org.jspecify.annotations.Nullable;

/**
 * Hash of an order's content, so that the same order sent again is told from another order under the same id.
 *
 * <p>Takes every field but the correlation id, which may change from one sending to the next without changing what is
 * asked for. Shape: 32 lower-case hexadecimal characters.
 */
public final class OrderFingerprint {
    private static final String ORDER_LAYOUT = "order/1";
    private static final String CANCEL_LAYOUT = "cancel/1";
    private static final String SIGNAL_LAYOUT = "signal/1";
    private static final long NO_LIMIT_PRICE = 0;

    private OrderFingerprint() {}

    public static String of(OrderSubmitted order) {
        OrderTerms terms = order.terms();
        Price limitPrice = terms.limitPrice();
        return new ContentHash(ORDER_LAYOUT)
                .text(order.orderId())
                .text(order.origin().portfolioId())
                .text(order.origin().strategyId())
                .text(terms.instrumentId())
                .text(terms.side().name())
                .number(terms.quantity().millionths())
                .number(limitPrice == null ? NO_LIMIT_PRICE : limitPrice.hundredMillionths())
                .number(order.eventTimeMillis())
                .number(order.expiresAtMillis())
                .hex();
    }

    public static String of(CancelRequested cancel) {
        return new ContentHash(CANCEL_LAYOUT)
                .text(cancel.orderId())
                .text(cancel.originalOrderId())
                .text(cancel.origin().portfolioId())
                .text(cancel.origin().strategyId())
                .number(cancel.eventTimeMillis())
                .hex();
    }

    public static String of(SignalReceived signal) {
        SignalReceived.Terms terms = signal.terms();
        return new ContentHash(SIGNAL_LAYOUT)
                .text(signal.signalId())
                .text(signal.origin().portfolioId())
                .text(signal.origin().strategyId())
                .text(terms.instrumentId())
                .text(terms.side().name())
                .number(Double.doubleToLongBits(terms.strengthRatio()))
                .number(scaled(terms.entryPrice()))
                .number(scaled(terms.stopPrice()))
                .number(scaled(terms.targetPrice()))
                .number(signal.eventTimeMillis())
                .number(signal.expiresAtMillis())
                .hex();
    }

    private static long scaled(@Nullable Price price) {
        return price == null ? NO_LIMIT_PRICE : price.hundredMillionths();
    }
}
