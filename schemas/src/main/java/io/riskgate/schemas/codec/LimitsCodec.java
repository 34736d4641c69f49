package io.riskgate.schemas.codec;

import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.Agreement;
import io.riskgate.schemas.avro.Limits;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.CheckedField;
import io.riskgate.schemas.mapping.LimitMapping;
import io.riskgate.schemas.mapping.SigningMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Limits that somebody asks for. */
public final class LimitsCodec {
    private final WireFormat wire;
    private final RecordReading<Limits, SubmittedLimits> reading;

    public LimitsCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, Limits.class, LimitsCodec::toCore);
    }

    private static SubmittedLimits toCore(Limits record) {
        long eventTimeMillis = CheckedField.millis("event time", record.getEventTime());
        return new SubmittedLimits(
                LimitMapping.toCore(record.getLimits()),
                eventTimeMillis,
                SigningMapping.agreement(record.getLimits(), eventTimeMillis, record.getSignatures()));
    }

    public Decoded<SubmittedLimits> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(SubmittedLimits submitted) {
        var record = new Limits(
                LimitMapping.toAvro(submitted.limits()),
                Instant.ofEpochMilli(submitted.eventTimeMillis()),
                submitted.agreement().signatures().stream()
                        .map(SigningMapping::toAvro)
                        .toList());
        return wire.encode(Topics.LIMITS, record);
    }

    /** Limits, when they were asked for, and the signatures under them. */
    public record SubmittedLimits(LimitSet limits, long eventTimeMillis, Agreement agreement) {
        /** Limits that nobody has signed. */
        public SubmittedLimits(LimitSet limits, long eventTimeMillis) {
            this(limits, eventTimeMillis, Agreement.NONE);
        }

        /** What both people must sign. */
        public String signedText() {
            return SigningMapping.signedText(LimitMapping.toAvro(limits), eventTimeMillis);
        }
    }
}
