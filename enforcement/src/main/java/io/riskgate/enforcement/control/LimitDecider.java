package io.riskgate.enforcement.control;

import io.riskgate.enforcement.control.ControlAnswer.Result;
import io.riskgate.enforcement.event.LimitsActivated;
import io.riskgate.enforcement.event.LimitsSubmitted;
import io.riskgate.enforcement.value.limit.LimitSet;

/**
 * Decides what comes of one person's word on limits: a proposal waits, and becomes active when somebody else approves
 * exactly the same limits within {@value #APPROVAL_WINDOW_MILLIS} ms. A newer proposal for the portfolio replaces the
 * one before, so that nobody approves what is no longer meant.
 */
public final class LimitDecider {
    static final long APPROVAL_WINDOW_MILLIS = 7 * 86_400_000L;

    private final ControlMemory memory;

    public LimitDecider(ControlMemory memory) {
        this.memory = memory;
    }

    public ControlAnswer decide(LimitsSubmitted submitted) {
        return submitted.stage() == LimitsSubmitted.Stage.PROPOSED ? propose(submitted) : approve(submitted);
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
        if (!limits.agreedBy(limits.proposedBy(), LimitSet.NOBODY).equals(proposal.limits())) {
            return refused(
                    limits, "they differ from those that " + proposal.limits().proposedBy() + " proposed");
        }
        memory.clearProposedLimits(limits.portfolioId());
        long version = Math.addExact(memory.version(), 1);
        memory.setVersion(version);
        return new ControlAnswer(
                Result.ACCEPTED,
                "",
                "limits of " + limits.portfolioId(),
                new LimitsActivated(version, limits, approval.eventTimeMillis()));
    }

    private static ControlAnswer refused(LimitSet limits, String why) {
        return new ControlAnswer(
                Result.REFUSED,
                "",
                "limits of " + limits.portfolioId() + ", approved by " + limits.approvedBy() + ": " + why,
                null);
    }
}
