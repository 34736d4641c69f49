package io.riskgate.schemas.codec;

import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.CommandMapping;
import io.riskgate.schemas.wire.WireFormat;
import org.jspecify.annotations.Nullable;

/** Wishes of people to halt or to resume. */
public final class CommandCodec {
    private final WireFormat wire;
    private final RecordReading<Command, CommandReceived> reading;

    public CommandCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, Command.class, CommandMapping::toCore);
    }

    public Decoded<CommandReceived> decode(byte @Nullable [] key, byte @Nullable [] value) {
        return reading.decode(value);
    }

    public byte[] encode(CommandReceived value) {
        return wire.encode(Topics.COMMANDS, CommandMapping.toAvro(value));
    }
}
