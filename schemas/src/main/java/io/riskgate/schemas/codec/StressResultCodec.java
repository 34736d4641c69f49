package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.StressReported;
import io.riskgate.schemas.avro.StressResult;
import io.riskgate.schemas.avro.StressRun;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.RefusedField;
import io.riskgate.schemas.mapping.StressMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** What stress runs found, and which runs there have been. */
public final class StressResultCodec {
    private final WireFormat wire;
    private final RecordReading<StressResult, StressReported> reading;

    public StressResultCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, StressResult.class, StressMapping::toCore);
    }

    /** The part that decisions need; the key must be the portfolio. */
    public Decoded<StressReported> decode(byte @Nullable [] key, byte @Nullable [] value) {
        try {
            StressResult record = wire.decode(value, StressResult.class);
            Decoded<StressReported> decoded = reading.mapped(record);
            if (decoded instanceof Decoded.Readable<StressReported>) {
                PortfolioKey.require(key, record.getPortfolioId());
            }
            return decoded;
        } catch (UnreadableRecord e) {
            return Decoded.Unreadable.of(e);
        } catch (RefusedField e) {
            return Decoded.Unreadable.of(e);
        }
    }

    /** Everything, for people. */
    public StressResult read(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, StressResult.class);
    }

    public byte[] encode(StressResult record) {
        return wire.encode(Topics.STRESS_RESULTS, record);
    }

    public StressRun readRun(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, StressRun.class);
    }

    public byte[] encode(StressRun record) {
        return wire.encode(Topics.STRESS_RUNS, record);
    }
}
