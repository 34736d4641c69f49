package io.riskgate.schemas.codec;

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
        String fingerprint) {}
