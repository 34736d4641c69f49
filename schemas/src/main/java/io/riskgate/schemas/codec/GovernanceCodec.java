package io.riskgate.schemas.codec;

import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.schemas.avro.Governance;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.CheckedField;
import io.riskgate.schemas.mapping.GovernanceMapping;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Governance that somebody asks for. */
public final class GovernanceCodec {
    private final WireFormat wire;
    private final RecordReading<Governance, SubmittedGovernance> reading;

    public GovernanceCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(
                wire,
                Governance.class,
                record -> new SubmittedGovernance(
                        GovernanceMapping.toCore(record.getPolicy()),
                        CheckedField.millis("event time", record.getEventTime())));
    }

    public Decoded<SubmittedGovernance> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(SubmittedGovernance submitted) {
        var record = new Governance(
                GovernanceMapping.toAvro(submitted.policy()), Instant.ofEpochMilli(submitted.eventTimeMillis()));
        return wire.encode(Topics.GOVERNANCE, record);
    }

    /** A policy and when it was asked for. */
    public record SubmittedGovernance(GovernancePolicy policy, long eventTimeMillis) {}
}
