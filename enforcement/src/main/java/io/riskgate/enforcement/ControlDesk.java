package io.riskgate.enforcement;

import io.riskgate.enforcement.control.CommandTrust;
import io.riskgate.enforcement.event.CommandReceived;
import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.KeyRingReplaced;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;
import io.riskgate.enforcement.value.KillSeverity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets and releases latches where the control flow has put a marker into this partition's log. */
final class ControlDesk {
    private static final String UNTRUSTED = "SIGNATURE";

    private final PartitionState state;
    private final KillDesk kill;

    ControlDesk(PartitionState state, KillDesk kill) {
        this.state = state;
        this.kill = kill;
    }

    void halt(HaltMarker halt, Step step) {
        KillLatch.Cause cause = cause(halt);
        KillLatch latch = new KillLatch(
                halt.scope(),
                cause,
                halt.severity(),
                halt.commandId(),
                halt.requestedBy(),
                halt.reason(),
                halt.commandId(),
                halt.eventTimeMillis());
        KillLatch before = state.latches().at(halt.scope(), cause);
        boolean harder = before == null || before.severity().compareTo(halt.severity()) < 0;
        if (harder && halt.severity() != KillSeverity.WARNING) {
            // A latch that is at least as severe stays, in memory and therefore in the row as well.
            step.change(new StateChange.LatchSet(latch, halt.version()));
        }
        step.change(state.killAdvanced(halt.version()));
        step.change(state.controlAdvanced(halt.version()));
        step.tell(kill.told(latch));
    }

    /** A person's, unless the engine itself has asked under the name of one of its rules. */
    private static KillLatch.Cause cause(HaltMarker halt) {
        if (!halt.requestedBy().equals(KillLatch.ENGINE)) {
            return KillLatch.Cause.MANUAL;
        }
        return halt.commandId().startsWith(KillLatch.Cause.FIRM_LIMIT.rule())
                ? KillLatch.Cause.FIRM_LIMIT
                : KillLatch.Cause.MIXED_BUILDS;
    }

    /** That two different people asked is refused by the event itself, so a single one cannot even reach this point. */
    void resume(ResumeGranted resume, Step step) {
        var known = new CommandTrust.Known(
                state.keyRing(), state.killSequence(), state.market().eventTimeMillis());
        String refusal = CommandTrust.refusal(known, resume);
        if (refusal != null) {
            refuse(refusal, resume.version(), step);
            refused(resume, refusal, step);
            return;
        }
        KillLatch missed = missedBy(resume);
        if (missed != null) {
            step.change(state.controlAdvanced(resume.version()));
            refused(resume, words(missed, resume), step);
            return;
        }
        List<KillLatch> latches = state.latches().at(resume.scope());
        for (KillLatch latch : latches) {
            step.change(new StateChange.LatchCleared(latch.scope(), latch.cause(), resume.version()));
        }
        step.change(state.killAdvanced(resume.version()));
        step.change(state.controlAdvanced(resume.version()));
        PortfolioBook book = resume.scope().kind() == HaltScope.Kind.PORTFOLIO
                ? state.book(resume.scope().target())
                : null;
        EquityMark mark = book == null ? null : book.equity();
        if (!latches.isEmpty()) {
            kill.forgive(resume.scope(), resume.eventTimeMillis(), step);
        }
        if (!latches.isEmpty() && mark != null) {
            // The people who resume accept the loss so far; the drawdown counts from here.
            step.change(new StateChange.EquityMarked(
                    resume.scope().target(), new EquityMark(mark.equity(), mark.equity(), resume.eventTimeMillis())));
        }
        step.tell(new Output.TradingResumed(
                resume.scope(),
                resume.commandId(),
                resume.requestedBy(),
                resume.approvedBy(),
                resume.eventTimeMillis()));
    }

    /**
     * A halt that a rule pulled after the first of the two people had signed, so that it was not meant; null where
     * there is none. The sequence does not tell, because rules have no numbers. Asking again does: the refusal has one.
     */
    private @Nullable KillLatch missedBy(ResumeGranted resume) {
        return state.keyRing().isInstalled()
                ? state.latches().pulledSince(resume.scope(), state.killSequence(), firstSignedAtMillis(resume))
                : null;
    }

    private static long firstSignedAtMillis(ResumeGranted resume) {
        long first = Long.MAX_VALUE;
        for (CommandReceived command : resume.commands()) {
            first = Math.min(first, command.eventTimeMillis());
        }
        return first;
    }

    private static String words(KillLatch missed, ResumeGranted resume) {
        return "resuming " + resume.scope() + " was signed at " + firstSignedAtMillis(resume) + ", before "
                + missed.cause().rule() + " halted it at " + missed.setAtMillis() + " (" + missed.reason()
                + "); look again, then sign against kill sequence " + resume.version();
    }

    /**
     * The people get their answer, and the sequence moves as the control flow's has, or no later resume could name a
     * number that is right in both places.
     */
    private void refused(ResumeGranted resume, String refusal, Step step) {
        step.change(state.killAdvanced(resume.version()));
        step.tell(new Output.ResumeRefused(resume, refusal));
    }

    /** Takes limits if both people whom they name have really signed them, after those in force; says whether. */
    boolean agrees(LimitsActivated activated, Step step) {
        LimitsActivated inForce = state.activeLimits(activated.limits().portfolioId());
        String refusal = CommandTrust.refusal(state.keyRing(), activated, inForce);
        if (refusal != null) {
            refuse(refusal, activated.version(), step);
        }
        return refusal == null;
    }

    /** Takes a key ring if the people of the one before have signed it. */
    void install(KeyRingReplaced replaced, Step step) {
        String refusal = replaced.ring().refusalAfter(state.keyRing(), replaced.signatures());
        if (refusal != null) {
            refuse(refusal, replaced.version(), step);
            return;
        }
        step.change(new StateChange.KeyRingInstalled(replaced));
        step.change(state.controlAdvanced(replaced.version()));
    }

    private void refuse(String refusal, long version, Step step) {
        step.change(state.controlAdvanced(version));
        step.tell(new Output.InputRefused(UNTRUSTED, refusal));
    }
}
