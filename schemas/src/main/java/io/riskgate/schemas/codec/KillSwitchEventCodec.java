package io.riskgate.schemas.codec;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.catalogue.Topics;
import io.riskgate.schemas.mapping.KillSwitchMapping;
import io.riskgate.schemas.wire.UnreadableRecord;
import io.riskgate.schemas.wire.WireFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of halts and resumes. */
public final class KillSwitchEventCodec {
    private final WireFormat wire;

    public KillSwitchEventCodec(WireFormat wire) {
        this.wire = wire;
    }

    /** A halt; in several records where one could not name everything that it stops. */
    public List<KillSwitchEvent> records(Output.TradingHalted halted, int partition) {
        return KillSwitchMapping.toAvro(halted, partition);
    }

    public KillSwitchEvent record(Output.TradingCurbed curbed, int partition) {
        return KillSwitchMapping.toAvro(curbed, partition);
    }

    public KillSwitchEvent record(Output.TradingEased eased, int partition) {
        return KillSwitchMapping.toAvro(eased, partition);
    }

    public KillSwitchEvent record(Output.TradingResumed resumed, int partition) {
        return KillSwitchMapping.toAvro(resumed, partition);
    }

    public KillSwitchEvent record(Output.ResumeRefused refused, int partition) {
        return KillSwitchMapping.toAvro(refused, partition);
    }

    public byte[] encode(KillSwitchEvent event) {
        return wire.encode(Topics.KILL_SWITCH_EVENTS, event);
    }

    /** The control flow's answer to a command. */
    public KillSwitchEvent record(ControlAnswer answer, CommandReceived command, int partition) {
        return KillSwitchMapping.toAvro(answer, command, partition);
    }

    public KillSwitchEvent decodeRecord(byte @Nullable [] value) throws UnreadableRecord {
        return wire.decode(value, KillSwitchEvent.class);
    }
}
