package io.riskgate.schemas.codec;

import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.schemas.avro.Instrument;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.CheckedField;
import io.riskgate.schemas.mapping.InstrumentMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instruments that somebody asks to list. */
public final class InstrumentCodec {
    private final WireFormat wire;
    private final RecordReading<Instrument, SubmittedInstrument> reading;

    public InstrumentCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(
                wire,
                Instrument.class,
                record -> new SubmittedInstrument(
                        InstrumentMapping.toCore(record.getInstrument()),
                        CheckedField.millis("event time", record.getEventTime())));
    }

    public Decoded<SubmittedInstrument> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(SubmittedInstrument submitted) {
        var record = new Instrument(
                InstrumentMapping.toAvro(submitted.instrument()), Instant.ofEpochMilli(submitted.eventTimeMillis()));
        return wire.encode(Topics.INSTRUMENTS, record);
    }

    /** A definition and when it was asked for. */
    public record SubmittedInstrument(InstrumentDefinition instrument, long eventTimeMillis) {}
}
