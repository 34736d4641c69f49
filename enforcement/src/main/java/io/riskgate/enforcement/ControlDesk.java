package io.riskgate.enforcement;

import io.riskgate.enforcement.event.HaltMarker;
import io.riskgate.enforcement.event.ResumeGranted;
import io.riskgate.enforcement.kill.KillLatch;
import io.riskgate.enforcement.portfolio.EquityMark;
import io.riskgate.enforcement.portfolio.PortfolioBook;
import io.riskgate.enforcement.value.HaltScope;

/** Sets and releases latches where the control flow has put a marker into this partition's log. */
final class ControlDesk {
    private final PartitionState state;

    ControlDesk(PartitionState state) {
        this.state = state;
    }

    void halt(HaltMarker halt, Step step) {
        KillLatch latch = new KillLatch(
                halt.scope(),
                KillLatch.Cause.MANUAL,
                halt.commandId(),
                halt.requestedBy(),
                halt.reason(),
                halt.eventTimeMillis());
        if (state.latches().at(halt.scope()) == null) {
            // The first latch of a scope stays, in memory and therefore in the row as well.
            step.change(new StateChange.LatchSet(latch, halt.version()));
        }
        step.change(new StateChange.ControlAdvanced(halt.version()));
        step.tell(new Output.TradingHalted(latch));
    }

    /** That two different people asked is refused by the event itself, so a single one cannot even reach this point. */
    void resume(ResumeGranted resume, Step step) {
        boolean wasHalted = state.latches().at(resume.scope()) != null;
        step.change(new StateChange.LatchCleared(resume.scope(), resume.version()));
        step.change(new StateChange.ControlAdvanced(resume.version()));
        PortfolioBook book = resume.scope().kind() == HaltScope.Kind.PORTFOLIO
                ? state.book(resume.scope().target())
                : null;
        EquityMark mark = book == null ? null : book.equity();
        if (wasHalted && mark != null) {
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
}
