package io.riskgate.state.row;

import io.riskgate.enforcement.StateChange;
import io.riskgate.enforcement.StateChange.LatchCleared;
import io.riskgate.enforcement.StateChange.LatchSet;
import io.riskgate.enforcement.control.PendingResume;
import io.riskgate.enforcement.firm.FirmGuard;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.kill.memory.SwitchMemory;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import io.riskgate.schemas.avro.Command;
import io.riskgate.schemas.mapping.CommandMapping;
import io.riskgate.state.avro.ControlVersionRow;
import io.riskgate.state.avro.FirmGuardRow;
import io.riskgate.state.avro.HaltRow;
import io.riskgate.state.avro.LatchRow;
import io.riskgate.state.avro.SwitchRow;
import io.riskgate.state.avro.UsedCommandRow;

/** What is kept of halts and resumes. */
public final class ControlRows {
    private ControlRows() {}

    /** Takes a {@link LatchSet} or a {@link LatchCleared}: one row a scope and cause, whichever came last. */
    public static LatchRow toRow(StateChange change) {
        if (change instanceof LatchSet set) {
            KillLatch latch = set.latch();
            var halt = new HaltRow(
                    latch.severity().name(),
                    latch.commandId(),
                    latch.setBy(),
                    latch.reason(),
                    latch.correlationId(),
                    latch.setAtMillis());
            return new LatchRow(latch.scope().toString(), latch.cause().name(), set.controlVersion(), halt);
        }
        if (change instanceof LatchCleared cleared) {
            return new LatchRow(cleared.scope().toString(), cleared.cause().name(), cleared.controlVersion(), null);
        }
        throw new IllegalArgumentException("a latch row holds a latch set or cleared, got " + change);
    }

    public static StateChange toCore(LatchRow row) {
        HaltScope scope = HaltScope.parse(row.getScope());
        var cause = KillLatch.Cause.valueOf(row.getCause());
        HaltRow halt = row.getLatch();
        if (halt == null) {
            return new LatchCleared(scope, cause, row.getControlVersion());
        }
        var latch = new KillLatch(
                scope,
                cause,
                KillSeverity.valueOf(halt.getSeverity()),
                halt.getCommandId(),
                halt.getSetBy(),
                halt.getReason(),
                halt.getCorrelationId(),
                halt.getSetAtMillis());
        return new LatchSet(latch, row.getControlVersion());
    }

    public static SwitchRow toRow(SwitchMemory memory) {
        return new SwitchRow(memory.kind().name(), memory.portfolioId(), memory.name(), memory.numbers());
    }

    public static SwitchMemory toCore(SwitchRow row) {
        return new SwitchMemory(
                SwitchMemory.Kind.valueOf(row.getKind()), row.getPortfolioId(), row.getName(), row.getNumbers());
    }

    public static Command toRow(PendingResume pending) {
        return CommandMapping.toAvro(pending.command());
    }

    public static PendingResume toCore(Command row) {
        return new PendingResume(CommandMapping.toCore(row));
    }

    public static FirmGuardRow toRow(FirmGuard guard) {
        return new FirmGuardRow(guard.haltAboveRatio());
    }

    public static FirmGuard toCore(FirmGuardRow row) {
        return new FirmGuard(row.getHaltAboveRatio());
    }

    public static UsedCommandRow toRow(UsedCommand command) {
        return new UsedCommandRow(command.commandId(), command.eventTimeMillis());
    }

    public static UsedCommand toCore(UsedCommandRow row) {
        return new UsedCommand(row.getCommandId(), row.getEventTimeMillis());
    }

    public static ControlVersionRow toRow(long version) {
        return new ControlVersionRow(version);
    }

    public static long toCore(ControlVersionRow row) {
        return row.getVersion();
    }
}
