package io.riskgate.schemas.codec;

import io.riskgate.schemas.avro.DeadLetter;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.Refusal;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.wire.WireFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the market and control flows took without a change, for the audit of the portfolio flow. */
public final class RefusalCodec {
    private final WireFormat wire;
    private final RecordReading<Refusal, Refusal> reading;

    public RefusalCodec(WireFormat wire) {
        this.wire = wire;
        this.reading = new RecordReading<>(wire, Refusal.class, Function.identity());
    }

    public byte[] encode(DeadLetter letter) {
        return wire.encode(Topics.REFUSALS, new Refusal(letter, null));
    }

    /** Takes the answer to a command that changed nothing. */
    public byte[] encode(KillSwitchEvent answer) {
        return wire.encode(Topics.REFUSALS, new Refusal(null, answer));
    }

    public Decoded<Refusal> decode(byte @Nullable [] value) {
        return reading.decode(value);
    }
}
