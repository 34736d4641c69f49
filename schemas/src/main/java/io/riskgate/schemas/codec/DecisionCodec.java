package io.riskgate.schemas.codec;

import io.riskgate.enforcement.decision.Decision;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.Causation;
import io.riskgate.schemas.mapping.DecisionMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Answers to orders. */
public final class DecisionCodec {
    private final WireFormat wire;
    private final RecordReading<io.riskgate.schemas.avro.Decision, Decision> reading;

    public DecisionCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, io.riskgate.schemas.avro.Decision.class, DecisionMapping::toCore);
    }

    /**
     * The record of a decision, for the topic and for the audit.
     *
     * @param causation where the order stands in the log
     * @param build of the engine that decided
     */
    public io.riskgate.schemas.avro.Decision record(Decision decision, Causation causation, String build) {
        return DecisionMapping.toAvro(decision, causation, build);
    }

    public byte[] encode(io.riskgate.schemas.avro.Decision record) {
        return wire.encode(Topics.DECISIONS, record);
    }

    public byte[] encode(Decision decision, Causation causation, String build) {
        return encode(record(decision, causation, build));
    }

    public Decoded<Decision> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    /** With cause and build, which the core's value has not. */
    public io.riskgate.schemas.avro.Decision decodeRecord(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, io.riskgate.schemas.avro.Decision.class);
    }
}
