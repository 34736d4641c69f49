package io.riskgate.enforcement.control;

import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.GovernanceActivated;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.InstrumentListed;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.firm.FirmUse;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.InstrumentDefinition;
import io.riskgate.enforcement.value.governance.GovernancePolicy;
import io.riskgate.enforcement.value.signing.KeyRing;
import io.riskgate.enforcement.value.signing.KeySignature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides what comes of each control input and gives every change its version.
 *
 * <p>One person halts. Two different people resume, the second within {@value #RESUME_WINDOW_MILLIS} ms of the first; a
 * new halt of the scope voids a half-given resume. A command id works once. From the first key ring on, every command
 * and all limits must be signed, and a resume must have been given against the newest halt or resume.
 */
public final class ControlDecider {
    static final long RESUME_WINDOW_MILLIS = 300_000;
    private static final int REASON_MAX = 500;
    private static final String ENGINE = "engine";

    private final ControlMemory memory;
    private final LimitDecider limits;
    private final RolloutGuard rollouts = new RolloutGuard();

    public ControlDecider(ControlMemory memory) {
        this.memory = memory;
        this.limits = new LimitDecider(memory);
    }

    /** Decides a command that arrives when it is sent. */
    public ControlAnswer decide(CommandReceived command) {
        return decide(command, command.eventTimeMillis());
    }

    /**
     * Decides a command. What cannot be believed uses up no command id: nobody may spoil another's.
     *
     * @param arrivedAtMillis when it reached the engine, by the log's own time
     */
    public ControlAnswer decide(CommandReceived command, long arrivedAtMillis) {
        String refusal = CommandTrust.refusal(memory.keyRing(), command, arrivedAtMillis);
        if (refusal != null) {
            return answer(Result.REFUSED, command, refusal);
        }
        if (memory.isUsed(command.commandId())) {
            return answer(Result.REFUSED, command, "command id " + command.commandId() + " was used before");
        }
        memory.markUsed(command.commandId(), command.eventTimeMillis());
        return command.kind() == CommandReceived.Kind.HALT ? halt(command) : resume(command, arrivedAtMillis);
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
        memory.setKillSequence(marker.version());
        return new ControlAnswer(Result.ACCEPTED, command.commandId(), command.reason(), marker);
    }

    private ControlAnswer resume(CommandReceived command, long arrivedAtMillis) {
        long known = command.proof().killSequence();
        if (memory.keyRing().isInstalled() && known != memory.killSequence()) {
            return answer(
                    Result.REFUSED,
                    command,
                    "resuming " + command.scope() + " was decided against kill sequence " + known + ", it is "
                            + memory.killSequence() + " by now; look again");
        }
        PendingResume pending = memory.pendingResume(command.scope());
        if (pending == null || !isAlive(pending, command, arrivedAtMillis)) {
            memory.setPendingResume(new PendingResume(command));
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
                command.eventTimeMillis(),
                memory.keyRing().isInstalled() ? List.of(pending.command(), command) : List.of());
        memory.setKillSequence(marker.version());
        return new ControlAnswer(Result.ACCEPTED, command.commandId(), command.reason(), marker);
    }

    /** A half that has expired, or is against another state of the switches or by a key revoked since, is void. */
    private boolean isAlive(PendingResume pending, CommandReceived second, long arrivedAtMillis) {
        if (pending.command().proof().killSequence() != second.proof().killSequence()
                || CommandTrust.refusal(memory.keyRing(), pending.command(), arrivedAtMillis) != null) {
            return false;
        }
        long ageMillis = second.eventTimeMillis() - pending.eventTimeMillis();
        return ageMillis <= RESUME_WINDOW_MILLIS && ageMillis >= -RESUME_WINDOW_MILLIS;
    }

    /** One person's word on limits. */
    public ControlAnswer decide(LimitsSubmitted submitted) {
        return limits.decide(submitted);
    }

    /** Halts the firm because the sum of its portfolios is beyond a limit of the firm. */
    public HaltMarker haltFirm(FirmUse use, long eventTimeMillis) {
        String reason = "firm " + use.measure() + " " + use.observed() + " above " + use.limit();
        return haltFirm("firm-limit-" + Math.addExact(memory.version(), 1), reason, eventTimeMillis);
    }

    /**
     * Takes an engine's word that it decides; halts the firm where one of another build decides beside it. Once for the
     * same starts of the same engines, so that two people can let them go on; a further engine halts again.
     */
    public @Nullable HaltMarker decide(BuildLease lease) {
        RolloutGuard.Mixture mixture = rollouts.take(lease);
        String id = mixture == null ? "" : "mixed-builds-" + mixture.id();
        if (mixture == null || memory.isUsed(id)) {
            return null;
        }
        memory.markUsed(id, lease.eventTimeMillis());
        String reason = "outside a declared rollout decide " + mixture.detail();
        return haltFirm(id, reason.substring(0, Math.min(reason.length(), REASON_MAX)), lease.eventTimeMillis());
    }

    private HaltMarker haltFirm(String id, String reason, long eventTimeMillis) {
        memory.clearPendingResume(HaltScope.FIRM);
        var marker = new HaltMarker(nextVersion(), id, HaltScope.FIRM, ENGINE, reason, eventTimeMillis);
        memory.setKillSequence(marker.version());
        return marker;
    }

    /** Decides whose keys count from here on. */
    public ControlAnswer install(KeyRing ring, List<KeySignature> signatures, long eventTimeMillis) {
        String refusal = ring.refusalAfter(memory.keyRing(), signatures);
        if (refusal != null) {
            return new ControlAnswer(Result.REFUSED, "", refusal, null);
        }
        var marker = new KeyRingReplaced(nextVersion(), ring, signatures, eventTimeMillis);
        memory.setKeyRing(marker);
        return new ControlAnswer(Result.ACCEPTED, "", "key ring " + ring.sequence(), marker);
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
