package io.riskgate.enforcement.control;

import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.limit.LimitSet;
import io.riskgate.enforcement.value.signing.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Decides what comes of one person's word on limits: a proposal waits, and becomes active when somebody else approves
 * exactly the same limits within {@value #APPROVAL_WINDOW_MILLIS} ms. A newer proposal for the portfolio replaces the
 * one before, so that nobody approves what is no longer meant. From the first key ring on, both words must be signed,
 * a signature works once, and an approval must be newer than the limits that it replaces, so that old limits cannot be
 * played again.
 */
public final class LimitDecider {
    static final long APPROVAL_WINDOW_MILLIS = 7 * 86_400_000L;

    /** Half of a signature is as good as unique, and fits a command id. */
    private static final int SIGNATURE_ID_LENGTH = 56;

    private final ControlMemory memory;

    public LimitDecider(ControlMemory memory) {
        this.memory = memory;
    }

    public ControlAnswer decide(LimitsSubmitted submitted) {
        String refusal = memory.keyRing().isInstalled() ? refusalOf(submitted) : null;
        if (refusal != null) {
            return new ControlAnswer(Result.REFUSED, "", refusal, null);
        }
        return submitted.stage() == LimitsSubmitted.Stage.PROPOSED ? propose(submitted) : approve(submitted);
    }

    private @Nullable String refusalOf(LimitsSubmitted submitted) {
        String refusal = CommandTrust.refusal(memory.keyRing(), submitted);
        if (refusal != null) {
            return refusal;
        }
        String once = "limits-" + submitted.signed().signature().signatureHex().substring(0, SIGNATURE_ID_LENGTH);
        if (memory.isUsed(once)) {
            return submitted.person() + "'s signature was used before";
        }
        memory.markUsed(once, submitted.eventTimeMillis());
        return null;
    }

    private ControlAnswer propose(LimitsSubmitted proposal) {
        memory.setProposedLimits(proposal);
        return new ControlAnswer(
                Result.AWAITING_SECOND_PERSON,
                "",
                "limits of " + proposal.limits().portfolioId() + " wait for somebody besides "
                        + proposal.limits().proposedBy(),
                null);
    }

    private ControlAnswer approve(LimitsSubmitted approval) {
        LimitSet limits = approval.limits();
        LimitsSubmitted proposal = memory.proposedLimits(limits.portfolioId());
        if (proposal == null) {
            return refused(limits, "nobody has proposed them");
        }
        long ageMillis = approval.eventTimeMillis() - proposal.eventTimeMillis();
        if (ageMillis > APPROVAL_WINDOW_MILLIS || ageMillis < -APPROVAL_WINDOW_MILLIS) {
            return refused(limits, "the proposal is " + ageMillis + " ms old; propose them again");
        }
        // Under the proposal's own name, which nothing can refuse, because the proposal stands under it already.
        String proposer = proposal.limits().proposedBy();
        if (!limits.proposedBy().equals(proposer)
                || !limits.agreedBy(proposer, LimitSet.NOBODY).equals(proposal.limits())) {
            return refused(limits, "they differ from those that " + proposer + " proposed");
        }
        var activated = new LimitsActivated(
                Math.addExact(memory.version(), 1), limits, approval.eventTimeMillis(), agreement(proposal, approval));
        String refusal = CommandTrust.refusal(memory.keyRing(), activated, memory.activeLimits(limits.portfolioId()));
        if (refusal != null) {
            // The proposal is older than the ring, its key has been revoked since, or newer limits are in force.
            return refused(limits, refusal);
        }
        memory.clearProposedLimits(limits.portfolioId());
        memory.setVersion(activated.version());
        memory.setLimits(activated);
        return new ControlAnswer(Result.ACCEPTED, "", "limits of " + limits.portfolioId(), activated);
    }

    private Agreement agreement(LimitsSubmitted proposal, LimitsSubmitted approval) {
        return memory.keyRing().isInstalled()
                ? new Agreement(proposal.eventTimeMillis(), proposal.signed(), approval.signed())
                : Agreement.NONE;
    }

    private static ControlAnswer refused(LimitSet limits, String why) {
        return new ControlAnswer(
                Result.REFUSED,
                "",
                "limits of " + limits.portfolioId() + ", approved by " + limits.approvedBy() + ": " + why,
                null);
    }
}
