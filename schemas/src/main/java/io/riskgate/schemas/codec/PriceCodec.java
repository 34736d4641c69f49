package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.PriceObserved;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.MarketMapping;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Prices from market data sources. */
public final class PriceCodec {
    private final WireFormat wire;
    private final RecordReading<io.riskgate.schemas.avro.Price, PriceObserved> reading;

    public PriceCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, io.riskgate.schemas.avro.Price.class, MarketMapping::toCore);
    }

    public Decoded<PriceObserved> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(PriceObserved value) {
        return wire.encode(Topics.PRICES, MarketMapping.toAvro(value));
    }
}
