package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.event.SignalReceived;
import io.riskgate.schemas.avro.Signal;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded.Unreadable;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.mapping.SignalMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Strategies' wishes for a position. A bad one still tells which signal it was wherever its record can be read. */
public final class SignalCodec {
    private final WireFormat wire;
    private final RecordReading<Signal, RiskEvent> reading;

    public SignalCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, Signal.class, SignalMapping::toCore);
    }

    /** Gives a {@link SignalReceived}; the key must be the portfolio. */
    public Decoded<RiskEvent> decode(byte @Nullable [] key, byte @Nullable [] value) {
        Signal record;
        try {
            record = wire.decode(value, Signal.class);
        } catch (UnreadableRecord e) {
            return Unreadable.of(e);
        }
        Decoded<RiskEvent> decoded = reading.mapped(record);
        if (value != null && decoded instanceof Unreadable<RiskEvent> bad) {
            return identified(bad, record, value);
        }
        try {
            PortfolioKey.require(key, record.getPortfolioId());
            return decoded;
        } catch (RefusedField e) {
            return value == null ? Unreadable.of(e) : identified(Unreadable.of(e), record, value);
        }
    }

    private static Decoded<RiskEvent> identified(Unreadable<RiskEvent> bad, Signal record, byte[] value) {
        OrderIdentity identity = OrderSalvage.identity(
                record.getSignalId(),
                new String[] {record.getPortfolioId(), record.getStrategyId(), record.getCorrelationId()},
                record.getEventTime().toEpochMilli(),
                value);
        return new Unreadable<>(bad.reason(), bad.detail(), identity);
    }

    public byte[] encode(SignalReceived signal) {
        return wire.encode(Topics.SIGNALS, SignalMapping.toAvro(signal));
    }
}
