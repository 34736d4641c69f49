package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.MarketStateUpdated;
import io.riskgate.schemas.avro.MarketState;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.MarketMapping;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Versions of the market, on their way into every portfolio partition. */
public final class MarketStateCodec {
    private final WireFormat wire;
    private final RecordReading<MarketState, MarketStateUpdated> reading;

    public MarketStateCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, MarketState.class, MarketMapping::toCore);
    }

    public Decoded<MarketStateUpdated> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(MarketStateUpdated value) {
        return wire.encode(Topics.MARKET_STATE, MarketMapping.toAvro(value));
    }
}
