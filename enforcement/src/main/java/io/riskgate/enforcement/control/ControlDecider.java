package io.riskgate.enforcement.control;

import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.governance.GovernancePolicy;

/**
 * Decides what comes of each control input and gives every change its version.
 *
 * <p>One person halts. Two different people resume, the second within {@value #RESUME_WINDOW_MILLIS} ms of the first; a
 * new halt of the scope voids a half-given resume. A command id works once.
 */
public final class ControlDecider {
    static final long RESUME_WINDOW_MILLIS = 300_000;

    private final ControlMemory memory;
    private final LimitDecider limits;

    public ControlDecider(ControlMemory memory) {
        this.memory = memory;
        this.limits = new LimitDecider(memory);
    }

    public ControlAnswer decide(CommandReceived command) {
        if (memory.isUsed(command.commandId())) {
            return answer(Result.REFUSED, command, "command id " + command.commandId() + " was used before");
        }
        memory.markUsed(command.commandId(), command.eventTimeMillis());
        return command.kind() == CommandReceived.Kind.HALT ? halt(command) : resume(command);
    }

    private ControlAnswer halt(CommandReceived command) {
        memory.clearPendingResume(command.scope());
        var marker = new HaltMarker(
                nextVersion(),
                command.commandId(),
                command.scope(),
                command.severity(),
                command.person(),
                command.reason(),
                command.eventTimeMillis());
        return new ControlAnswer(Result.ACCEPTED, command.commandId(), command.reason(), marker);
    }

    private ControlAnswer resume(CommandReceived command) {
        PendingResume pending = memory.pendingResume(command.scope());
        if (pending == null || !isAlive(pending, command.eventTimeMillis())) {
            memory.setPendingResume(new PendingResume(
                    command.commandId(), command.scope(), command.person(), command.eventTimeMillis()));
            return answer(
                    Result.AWAITING_SECOND_PERSON,
                    command,
                    "resuming " + command.scope() + " needs a second person besides " + command.person());
        }
        if (pending.person().equals(command.person())) {
            return answer(
                    Result.REFUSED,
                    command,
                    "resuming " + command.scope() + " needs a second person; " + command.person()
                            + " has already asked and cannot agree with themselves");
        }
        memory.clearPendingResume(command.scope());
        var marker = new ResumeGranted(
                nextVersion(),
                command.commandId(),
                command.scope(),
                pending.person(),
                command.person(),
                command.eventTimeMillis());
        return new ControlAnswer(Result.ACCEPTED, command.commandId(), command.reason(), marker);
    }

    private static boolean isAlive(PendingResume pending, long timeMillis) {
        long ageMillis = timeMillis - pending.eventTimeMillis();
        return ageMillis <= RESUME_WINDOW_MILLIS && ageMillis >= -RESUME_WINDOW_MILLIS;
    }

    /** One person's word on limits. */
    public ControlAnswer decide(LimitsSubmitted submitted) {
        return limits.decide(submitted);
    }

    public ControlAnswer govern(GovernancePolicy policy, long eventTimeMillis) {
        var marker = new GovernanceActivated(nextVersion(), policy, eventTimeMillis);
        return new ControlAnswer(Result.ACCEPTED, "", "governance of " + policy.portfolioId(), marker);
    }

    public ControlAnswer list(InstrumentDefinition instrument, long eventTimeMillis) {
        var marker = new InstrumentListed(nextVersion(), instrument, eventTimeMillis);
        return new ControlAnswer(Result.ACCEPTED, "", "instrument " + instrument.instrumentId(), marker);
    }

    private long nextVersion() {
        long version = Math.addExact(memory.version(), 1);
        memory.setVersion(version);
        return version;
    }

    private static ControlAnswer answer(Result result, CommandReceived command, String detail) {
        return new ControlAnswer(result, command.commandId(), detail, null);
    }
}
