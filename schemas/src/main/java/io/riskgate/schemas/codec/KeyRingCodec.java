package io.riskgate.schemas.codec;

import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.CheckedField;
import io.riskgate.schemas.mapping.SigningMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Key rings that somebody asks for. */
public final class KeyRingCodec {
    private final WireFormat wire;
    private final RecordReading<io.riskgate.schemas.avro.KeyRing, SubmittedRing> reading;

    public KeyRingCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(
                wire,
                io.riskgate.schemas.avro.KeyRing.class,
                record -> new SubmittedRing(
                        SigningMapping.toCore(record),
                        SigningMapping.signatures(record),
                        CheckedField.millis("event time", record.getEventTime())));
    }

    public Decoded<SubmittedRing> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(SubmittedRing submitted) {
        return wire.encode(
                Topics.KEY_RINGS,
                SigningMapping.toAvro(submitted.ring(), submitted.signatures(), submitted.eventTimeMillis()));
    }

    /** A ring, who signed it, and when it was asked for. */
    public record SubmittedRing(KeyRing ring, List<KeySignature> signatures, long eventTimeMillis) {}
}
