package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.OrderMalformed;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.schemas.wire.DeadLetterReason;

/**
 * What could be read of an order that could not be used, so that it can still be answered.
 *
 * @param orderId always readable
 * @param portfolioId empty where it could not be read
 * @param strategyId empty where it could not be read
 * @param correlationId empty where it could not be read
 * @param eventTimeMillis zero where it could not be read
 * @param fingerprint hash of the bytes that were received; 32 hexadecimal characters
 */
public record OrderIdentity(
        String orderId,
        String portfolioId,
        String strategyId,
        String correlationId,
        long eventTimeMillis,
        String fingerprint) {
    private static final String UNREAD = "unknown";

    /** The order as the core answers it; {@value #UNREAD} stands for every name that could not be read. */
    OrderMalformed refused(DeadLetterReason reason, String detail) {
        return new OrderMalformed(
                orderId,
                new Origin(orUnread(portfolioId), orUnread(strategyId), orUnread(correlationId)),
                fingerprint,
                reason.name(),
                detail,
                eventTimeMillis);
    }

    private static String orUnread(String name) {
        return name.isEmpty() ? UNREAD : name;
    }
}
