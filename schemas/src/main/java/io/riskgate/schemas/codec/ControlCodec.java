package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.schemas.avro.ControlMarker;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.ControlMapping;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Changes of the rules, on their way into every partition that they concern. */
public final class ControlCodec {
    private final WireFormat wire;
    private final RecordReading<ControlMarker, RiskEvent> reading;

    public ControlCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, ControlMarker.class, ControlMapping::toCore);
    }

    /** Gives {@link LimitsActivated}, {@link InstrumentListed}, {@link HaltMarker} or {@link ResumeGranted}. */
    public Decoded<RiskEvent> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    /** Takes one of the four events that {@link #decode} gives; any other is a bug of the caller. */
    public byte[] encode(RiskEvent marker) {
        return wire.encode(Topics.CONTROL, ControlMapping.toAvro(marker));
    }
}
