package io.riskgate.schemas.codec;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.governance.StandingChange;
import io.riskgate.enforcement.governance.breach.Breach;
import io.riskgate.schemas.avro.Standing;
import io.riskgate.schemas.avro.StrategyHealth;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.BreachMapping;
import io.riskgate.schemas.mapping.Causation;
import io.riskgate.schemas.mapping.StandingMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Breaches, standings and the health of strategies, as the engine publishes them. */
public final class StandingCodec {
    private final WireFormat wire;

    public StandingCodec(WireFormat wire) {
        this.wire = wire;
    }

    public io.riskgate.schemas.avro.Breach record(Breach breach, Causation causation) {
        return BreachMapping.toAvro(breach, causation);
    }

    public Standing record(StandingChange change, Causation causation) {
        return StandingMapping.toAvro(change, causation);
    }

    public byte[] encode(io.riskgate.schemas.avro.Breach record) {
        return wire.encode(Topics.BREACHES, record);
    }

    public byte[] encode(Standing record) {
        return wire.encode(Topics.STANDINGS, record);
    }

    public byte[] encode(Output.HealthTaken taken) {
        return wire.encode(Topics.STRATEGY_HEALTH, StandingMapping.toAvro(taken));
    }

    public io.riskgate.schemas.avro.Breach decodeBreach(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, io.riskgate.schemas.avro.Breach.class);
    }

    public Standing decodeStanding(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, Standing.class);
    }

    public StrategyHealth decodeHealth(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, StrategyHealth.class);
    }
}
