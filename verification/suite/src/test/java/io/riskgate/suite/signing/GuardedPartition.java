package io.riskgate.suite.signing;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.PartitionCore;
import io.riskgate.enforcement.PartitionMemory;
import io.riskgate.enforcement.PartitionState;
import io.riskgate.enforcement.Step;
import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.control.ControlDecider;
import io.riskgate.enforcement.decision.Decision;
import io.riskgate.enforcement.event.FillReceived;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.Origin;
import io.riskgate.enforcement.event.RiskEvent;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.enforcement.value.Price;
import io.riskgate.enforcement.value.Quantity;
import io.riskgate.enforcement.value.Side;
import io.riskgate.schemas.codec.CommandCodec;
import io.riskgate.schemas.codec.ControlCodec;
import io.riskgate.schemas.codec.Decoded;
import io.riskgate.schemas.codec.KeyRingCodec;
import io.riskgate.schemas.codec.LimitsCodec;
import io.riskgate.schemas.wire.SchemaRegistry;
import io.riskgate.schemas.wire.WireFormat;
import io.riskgate.testkit.run.RememberedControl;
import org.jspecify.annotations.Nullable;

/** The control flow and one partition behind it, fed with the bytes that would stand in their topics. */
final class GuardedPartition implements PartitionMemory {
    final WireFormat wire = new WireFormat(SchemaRegistry.open("mock://guarded-partition"));
    private final CommandCodec commands = new CommandCodec(wire);
    private final KeyRingCodec rings = new KeyRingCodec(wire);
    private final LimitsCodec limits = new LimitsCodec(wire);
    private final ControlCodec markers = new ControlCodec(wire);
    private final RememberedControl memory = new RememberedControl();
    private final ControlDecider control = new ControlDecider(memory);
    private final PartitionCore core = new PartitionCore(new PartitionState(250), this);

    /** What came of a record on the topic of commands. */
    ControlAnswer command(byte[] record, long arrivedAtMillis) {
        var readable = (Decoded.Readable<io.riskgate.enforcement.event.CommandReceived>) commands.decode(null, record);
        return passedOn(control.decide(readable.value(), arrivedAtMillis));
    }

    ControlAnswer ring(byte[] record) {
        var asked = ((Decoded.Readable<KeyRingCodec.SubmittedRing>) rings.decode(null, record)).value();
        return passedOn(control.install(asked.ring(), asked.signatures(), asked.eventTimeMillis()));
    }

    ControlAnswer limits(byte[] record) {
        var readable = (Decoded.Readable<LimitsSubmitted>) limits.decode(null, record);
        return passedOn(control.decide(readable.value()));
    }

    /** What the control flow has accepted counts only where the partition takes it. */
    private ControlAnswer passedOn(ControlAnswer answer) {
        RiskEvent marker = answer.marker();
        String refusal = marker == null ? null : refusal(markers.encode(marker));
        return refusal == null ? answer : new ControlAnswer(Result.REFUSED, answer.commandId(), refusal, null);
    }

    /** Writes a marker straight into the partition's log; says whether the partition took it. */
    boolean marker(byte[] record) {
        return refusal(record) == null;
    }

    private @Nullable String refusal(byte[] record) {
        var readable = (Decoded.Readable<RiskEvent>) markers.decode(null, record);
        for (Output output : take(readable.value()).outputs()) {
            if (output instanceof Output.ResumeRefused refused) {
                return refused.detail();
            }
            if (output instanceof Output.InputRefused refused) {
                return refused.detail();
            }
        }
        return null;
    }

    /** Has the partition halt a portfolio by itself: two fills that no position can hold together. */
    void failFold(String portfolioId, long eventTimeMillis) {
        var origin = new Origin(portfolioId, "trend", "c-1");
        var all = new FillReceived.Trade("ACME", Side.BUY, new Quantity(Long.MAX_VALUE), Price.parse("0.00000001"));
        take(new FillReceived("e-1", "o-1", origin, all, eventTimeMillis));
        take(new FillReceived("e-2", "o-1", origin, all, eventTimeMillis));
    }

    /** Whatever else the partition reads. */
    Step take(RiskEvent event) {
        return core.step(event);
    }

    byte[] bytes(RiskEvent marker) {
        return markers.encode(marker);
    }

    boolean isHalted(HaltScope scope) {
        return core.state().latches().at(scope).stream().anyMatch(latch -> latch.severity() == KillSeverity.HALT);
    }

    long killSequence() {
        return memory.killSequence();
    }

    long version() {
        return memory.version();
    }

    @Override
    public @Nullable Decision decisionOf(String orderId) {
        return null;
    }

    @Override
    public @Nullable String fingerprintOf(String executionId) {
        return null;
    }
}
