package io.riskgate.schemas.codec;

import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.schemas.avro.Limits;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.CheckedField;
import io.riskgate.schemas.mapping.LimitMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Limits that somebody asks for. */
public final class LimitsCodec {
    private final WireFormat wire;
    private final RecordReading<Limits, SubmittedLimits> reading;

    public LimitsCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(
                wire,
                Limits.class,
                record -> new SubmittedLimits(
                        LimitMapping.toCore(record.getLimits()),
                        CheckedField.millis("event time", record.getEventTime())));
    }

    public Decoded<SubmittedLimits> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(SubmittedLimits submitted) {
        var record =
                new Limits(LimitMapping.toAvro(submitted.limits()), Instant.ofEpochMilli(submitted.eventTimeMillis()));
        return wire.encode(Topics.LIMITS, record);
    }

    /** Limits and when they were asked for. */
    public record SubmittedLimits(LimitSet limits, long eventTimeMillis) {}
}
