package io.riskgate.schemas.codec;

import io.riskgate.enforcement.portfolio.RiskSnapshot;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.SnapshotMapping;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Portfolios after a fold. */
public final class RiskSnapshotCodec {
    private final WireFormat wire;
    private final RecordReading<io.riskgate.schemas.avro.RiskSnapshot, RiskSnapshot> reading;

    public RiskSnapshotCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, io.riskgate.schemas.avro.RiskSnapshot.class, SnapshotMapping::toCore);
    }

    public Decoded<RiskSnapshot> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(RiskSnapshot value) {
        return wire.encode(Topics.RISK_SNAPSHOTS, SnapshotMapping.toAvro(value));
    }
}
