package io.riskgate.schemas.mapping;

import io.riskgate.enforcement.Output;
import io.riskgate.enforcement.control.ControlAnswer;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.schemas.avro.KillSwitchCause;
import io.riskgate.schemas.avro.KillSwitchEvent;
import io.riskgate.schemas.avro.KillSwitchResult;
import java.time.Instant;
import java.util.List;

/** What came of halts and resumes, as records. */
public final class KillSwitchMapping {
    private KillSwitchMapping() {}

    public static KillSwitchEvent toAvro(Output.TradingHalted halted, int partition) {
        KillLatch latch = halted.latch();
        return new KillSwitchEvent(
                KillSwitchResult.HALTED,
                ScopeMapping.toAvro(latch.scope()),
                KillSwitchCause.valueOf(latch.cause().name()),
                latch.commandId(),
                List.of(latch.setBy()),
                latch.reason(),
                partition,
                Instant.ofEpochMilli(latch.setAtMillis()));
    }

    public static KillSwitchEvent toAvro(Output.TradingResumed resumed, int partition) {
        return new KillSwitchEvent(
                KillSwitchResult.RESUMED,
                ScopeMapping.toAvro(resumed.scope()),
                null,
                resumed.commandId(),
                List.of(resumed.requestedBy(), resumed.approvedBy()),
                "",
                partition,
                Instant.ofEpochMilli(resumed.eventTimeMillis()));
    }

    /** The control flow's answer to a command; {@code partition} is the control flow's own. */
    public static KillSwitchEvent toAvro(ControlAnswer answer, CommandReceived command, int partition) {
        KillSwitchResult result = result(answer, command);
        return new KillSwitchEvent(
                result,
                ScopeMapping.toAvro(command.scope()),
                result == KillSwitchResult.HALTED ? KillSwitchCause.MANUAL : null,
                command.commandId(),
                List.of(command.person()),
                answer.detail(),
                partition,
                Instant.ofEpochMilli(command.eventTimeMillis()));
    }

    private static KillSwitchResult result(ControlAnswer answer, CommandReceived command) {
        return switch (answer.result()) {
            case ACCEPTED ->
                command.kind() == CommandReceived.Kind.HALT ? KillSwitchResult.HALTED : KillSwitchResult.RESUMED;
            case AWAITING_SECOND_PERSON -> KillSwitchResult.AWAITING_SECOND_PERSON;
            case REFUSED -> KillSwitchResult.REFUSED;
        };
    }
}
