package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.OrderClosed;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.Fill;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.codec.Decoded.Unreadable;
import io.riskgate.schemas.mapping.FillMapping;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** What venues say of orders. */
public final class FillCodec {
    private final WireFormat wire;
    private final RecordReading<Fill, RiskEvent> reading;

    public FillCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, Fill.class, FillMapping::toCore);
    }

    /** Gives a {@link FillReceived} or an {@link OrderClosed}; the key must be the portfolio. */
    public Decoded<RiskEvent> decode(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            Fill record = wire.decode(value, Fill.class);
            Decoded<RiskEvent> decoded = reading.mapped(record);
            if (decoded instanceof Decoded.Readable<RiskEvent>) {
                PortfolioKey.require(key, record.getPortfolioId());
            }
            return decoded;
        } catch (UnreadableRecord e) {
            return Unreadable.of(e);
        } catch (RefusedField e) {
            return Unreadable.of(e);
        }
    }

    public byte[] encode(FillReceived fill) {
        return wire.encode(Topics.FILLS, FillMapping.toAvro(fill));
    }

    public byte[] encode(OrderClosed closed) {
        return wire.encode(Topics.FILLS, FillMapping.toAvro(closed));
    }
}
