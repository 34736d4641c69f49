package io.riskgate.schemas.codec;

import io.riskgate.enforcement.control.BuildLease;
import io.riskgate.schemas.avro.EngineLease;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.CheckedField;
import io.riskgate.schemas.wire.WireFormat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Leases of engines. */
public final class LeaseCodec {
    private final WireFormat wire;
    private final RecordReading<EngineLease, BuildLease> reading;

    public LeaseCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(
                wire,
                EngineLease.class,
                record -> new BuildLease(
                        CheckedField.identifier("instance id", record.getInstanceId()),
                        CheckedField.identifier("epoch", record.getEpoch()),
                        CheckedField.text("build", record.getBuild()),
                        record.getRollout(),
                        CheckedField.millis("event time", record.getEventTime()),
                        record.getValidMillis()));
    }

    public Decoded<BuildLease> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(BuildLease lease) {
        var record = new EngineLease(
                lease.instanceId(),
                lease.epoch(),
                lease.build(),
                lease.rollout(),
                Instant.ofEpochMilli(lease.eventTimeMillis()),
                lease.validMillis());
        return wire.encode(Topics.ENGINE_LEASES, record);
    }
}
