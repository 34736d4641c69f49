package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.avro.Signal;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A strategy's wish for a position, as record and as event. */
public final class SignalMapping {
    private SignalMapping() {}

    public static Signal toAvro(SignalReceived signal) {
        Signal record = new Signal();
        record.setSignalId(signal.signalId());
        record.setPortfolioId(signal.origin().portfolioId());
        record.setStrategyId(signal.origin().strategyId());
        record.setCorrelationId(signal.origin().correlationId());
        record.setEventTime(Instant.ofEpochMilli(signal.eventTimeMillis()));
        record.setInstrumentId(signal.terms().instrumentId());
        record.setSide(
                io.riskgate.schemas.avro.Side.valueOf(signal.terms().side().name()));
        record.setStrengthRatio(signal.terms().strengthRatio());
        record.setEntryPrice(decimal(signal.terms().entryPrice()));
        record.setStopPrice(decimal(signal.terms().stopPrice()));
        record.setTargetPrice(decimal(signal.terms().targetPrice()));
        record.setExpiresAt(signal.expiresAtMillis() == 0 ? null : Instant.ofEpochMilli(signal.expiresAtMillis()));
        return record;
    }

    private static @Nullable BigDecimal decimal(@Nullable Price price) {
        return price == null ? null : price.decimal();
    }

    /** Throws {@link RefusedField}. */
    public static SignalReceived toCore(Signal record) {
        String signalId = OrderMapping.orderId(record.getSignalId());
        var origin = new Origin(
                CheckedField.identifier("portfolio", record.getPortfolioId()),
                CheckedField.identifier("strategy", record.getStrategyId()),
                CheckedField.identifier("correlation id", record.getCorrelationId()));
        var terms = new SignalReceived.Terms(
                CheckedField.identifier("instrument", record.getInstrumentId()),
                CheckedField.symbol("side", record.getSide(), Side.class),
                CheckedField.finite("strength", record.getStrengthRatio()),
                price("entry price", record.getEntryPrice()),
                price("stop price", record.getStopPrice()),
                price("target price", record.getTargetPrice()));
        Instant expiresAt = record.getExpiresAt();
        return new SignalReceived(
                signalId,
                origin,
                terms,
                CheckedField.millis("event time", record.getEventTime()),
                expiresAt == null ? 0 : expiresAt.toEpochMilli());
    }

    private static @Nullable Price price(String what, @Nullable BigDecimal price) {
        return price == null ? null : CheckedField.price(what, price);
    }
}
