package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.schemas.avro.Limits;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.LimitMapping;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Limits that somebody proposes or approves. */
public final class LimitsCodec {
    private final WireFormat wire;
    private final RecordReading<Limits, LimitsSubmitted> reading;

    public LimitsCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, Limits.class, LimitMapping::toCore);
    }

    public Decoded<LimitsSubmitted> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(LimitsSubmitted submitted) {
        return wire.encode(Topics.LIMITS, LimitMapping.toAvro(submitted));
    }
}
